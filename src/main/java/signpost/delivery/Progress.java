package signpost.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far a campaign is, and when it will be through.
///
/// @param goes whether mails of it may leave now
/// @param ends when the last mail that waits leaves at the pace of the last minutes; empty where none waits or may leave, or where nothing left lately
/// @param next when the first of those that were put off is tried again; empty where none was
/// @param trouble why it stands still; empty where it does not
public record Progress(Status counts, boolean goes, Optional<Instant> ends, Optional<Instant> next, String trouble) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);

    /// The same in sentences for people.
    public List<String> inWords(ZoneId zone) {
        List<String> words = new ArrayList<>();
        if (!trouble.isEmpty()) {
            words.add("It was stopped, since the mail server refused us: " + trouble
                    + " Put that right, then let it go on.");
        }
        if (counts.recipients() > 0) {
            words.add((counts.sent() + counts.inDoubt()) + " of " + counts.recipients() + " mails have left."
                    + (counts.waiting() == 0 ? "" : " " + waiting(zone)));
        }
        next.ifPresent(
                then -> words.add(people(counts.deferred()) + " put off by their mail servers; the next try is at "
                        + TIME.format(then.atZone(zone)) + "."));
        if (counts.failed() > 0) {
            words.add(people(counts.failed()) + " not reached for good.");
        }
        if (counts.inDoubt() > 0) {
            words.add(people(counts.inDoubt()) + " in doubt: the mail server's reply was unread. They may have the mail"
                    + " twice, or, where they are held, not at all.");
        }
        if (counts.skipped() > 0) {
            words.add(people(counts.skipped()) + " left out, since they may not be written to any more, or it was"
                    + " cancelled.");
        }
        return words;
    }

    private String waiting(ZoneId zone) {
        if (!goes) {
            return counts.waiting() + (counts.waiting() == 1 ? " waits" : " wait") + " until it goes on.";
        }
        return ends.map(end -> "At this pace the last of the " + counts.waiting() + " that wait leaves at about "
                + TIME.format(end.atZone(zone)) + ".")
                .orElse(counts.waiting()
                        + " wait; when the last leaves cannot be said, as none left in the last minutes.");
    }

    private static String people(long count) {
        return count + (count == 1 ? " person was" : " people were");
    }
}
