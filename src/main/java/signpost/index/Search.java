package signpost.index;

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
public record Search(String text, Set<Kind> kinds, Optional<String> publisher, Optional<String> document, int most) {

    public Search {
        kinds = Set.copyOf(kinds);
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("most is " + most + ", not 1 to 100");
        }
    }

    /// A search through everything.
    public static Search of(String text) {
        return new Search(text, Set.of(), Optional.empty(), Optional.empty(), 10);
    }
}
