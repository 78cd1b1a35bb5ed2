package signpost.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds what of a mail tells of danger, wherever in it that stands.
///
/// @param urgent whether a text tells of danger
record Telling(Predicate<String> urgent) {

    /// The words that tell of it, with as much of the sender's own as does not hide it; empty where nothing does.
    Optional<String> of(Sorted.Asked asked) {
        List<String> ways = new ArrayList<>(List.of(asked.text()));
        String subject = asked.thread().subject().strip();
        boolean new_ = asked.thread().before().isEmpty() || !ReplySubject.is(subject);
        if (new_ && !subject.isEmpty() && !asked.text().startsWith(subject)) {
            ways.add(subject + ". " + asked.text());
            ways.add(subject);
        }
        for (String beside : asked.besides()) {
            ways.add(asked.text() + "\n\n" + beside);
            ways.add(beside);
        }
        ways.add(String.join("\n\n", asked.besides()));
        return ways.stream().distinct().filter(urgent).findFirst();
    }
}
