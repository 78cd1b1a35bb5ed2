package signpost.answer;

import java.util.Optional;
import java.util.Set;
import signpost.library.Kind;

/// What the person asked to see only, beside the question itself.
///
/// @param kinds only these kinds of document; empty for any
/// @param publisher only this publisher; empty for any
/// @param document only this document, by path; empty for any
public record Narrowing(Set<Kind> kinds, Optional<String> publisher, Optional<String> document) {

    /// No narrowing at all.
    public static final Narrowing NONE = new Narrowing(Set.of(), Optional.empty(), Optional.empty());

    public Narrowing {
        kinds = Set.copyOf(kinds);
    }
}
