package signpost.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A question that was answered.
///
/// @param reference its name, random, by which more is said of it later
/// @param door where it was asked, such as `web`
/// @param asker who asked, in the door's own way; only counted from and never kept
/// @param words the question, masked; empty where they must not be kept
/// @param outcome `found`, `unsure`, `not-found` or `urgent`
/// @param shown the documents shown, best first
/// @param took how long the answer took
/// @param narrowed whether only a part of the library was asked, such as one kind of document
/// @param understood the words with those of what the question leans on, masked likewise; the same where it stands alone
public record Asked(
        String reference,
        Instant at,
        String door,
        String asker,
        String words,
        String outcome,
        List<Shown> shown,
        Duration took,
        boolean narrowed,
        String understood) {
    public Asked {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("reference is blank");
        }
        shown = List.copyOf(shown);
    }

    /// A question to the whole library.
    public Asked(
            String reference,
            Instant at,
            String door,
            String asker,
            String words,
            String outcome,
            List<Shown> shown,
            Duration took) {
        this(reference, at, door, asker, words, outcome, shown, took, false, words);
    }

    /// Whether the library had nothing to say.
    boolean foundNothing() {
        return outcome.equals("not-found") && !narrowed;
    }
}
