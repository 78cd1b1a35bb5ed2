package signpost.screening;

import java.util.List;
import java.util.Optional;

/// One sign of danger, or against it, as a rule file gives it.
///
/// @param id its name in the file, for tests and for people who argue about it
/// @param family the part it plays
/// @param kind what sort of concern it points to; only harm and what names it point anywhere
/// @param weight how much it counts, in points
/// @param reason what it is a sign of, in words fit to be shown
/// @param phrases the word patterns it is known by
record Sign(String id, Family family, Optional<UrgentKind> kind, int weight, String reason, List<Phrase> phrases) {

    Sign {
        if (weight < 0 || weight > 30) {
            throw new IllegalArgumentException("weight: " + weight + " of sign " + id + " is not within 0 and 30");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: sign " + id + " does not say what it is a sign of");
        }
        if ((family == Family.HARM || family == Family.NAMES) != kind.isPresent()) {
            throw new IllegalArgumentException(
                    "kind: sign " + id + " must have a kind if it is harm or names one, and only then");
        }
        phrases = List.copyOf(phrases);
    }
}
