package signpost.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import signpost.message.Wording;

/// The circumstances a brief is printed in.
///
/// @param run the local time it is printed for
/// @param since when the run before was written: what came later is new
/// @param written when it is printed itself, to the millisecond: what comes later is for the next run
/// @param topics those of the readers it is printed for; empty for all readers
/// @param words the fixed words of mails in the language it is printed in
record Occasion(LocalDateTime run, Instant since, Instant written, Optional<Set<String>> topics, Wording words) {

    Occasion {
        topics = topics.map(Set::copyOf);
        written = written.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whether what happened at a moment is for this run.
    boolean isNew(Instant moment) {
        return moment.isAfter(since) && !moment.isAfter(written);
    }

    Occasion forTopics(Set<String> of) {
        return new Occasion(run, since, written, Optional.of(of), words);
    }
}
