package signpost.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.library.Kind;

/// What to look for.
///
/// @param text the question in the person's words
/// @param kinds only documents of these kinds; empty for any
/// @param publisher only documents of this publisher; empty for any
/// @param document only this document, by path; empty for any
/// @param most so many hits at the most
/// @param repeats whether passages that say the same as a better one are given too
/// @param open documents, by path, that lie open before the person; their passages are raised, for a short question is likely about these
public record Search(
        String text,
        Set<Kind> kinds,
        Optional<String> publisher,
        Optional<String> document,
        int most,
        boolean repeats,
        List<String> open) {

    /// The most hits that one search gives.
    public static final int DEEPEST = 500;

    public Search {
        kinds = Set.copyOf(kinds);
        open = List.copyOf(open);
        if (most < 1 || most > DEEPEST) {
            throw new IllegalArgumentException("most is " + most + ", not 1 to " + DEEPEST);
        }
    }

    /// A search that gives each thing said once.
    public Search(String text, Set<Kind> kinds, Optional<String> publisher, Optional<String> document, int most) {
        this(text, kinds, publisher, document, most, false, List.of());
    }

    /// A search through everything.
    public static Search of(String text) {
        return new Search(text, Set.of(), Optional.empty(), Optional.empty(), 10);
    }

    /// A search through everything for so many passages, repeats and all.
    public static Search deep(String text, int most) {
        return new Search(text, Set.of(), Optional.empty(), Optional.empty(), most, true, List.of());
    }
}
