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

    /// What of it holds for what goes on from there: a document was chosen for one question only.
    public Narrowing onward() {
        return new Narrowing(kinds, publisher, Optional.empty());
    }

    /// The same for documents of any kind.
    public Narrowing ofAnyKind() {
        return new Narrowing(Set.of(), publisher, document);
    }
}
