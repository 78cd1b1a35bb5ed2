package signpost.screening;

import java.util.Optional;

/// What a text means, as a vector of an embedding model; the room that has such a model provides it.
@FunctionalInterface
public interface Meaning {

    /// No model.
    Meaning NONE = text -> Optional.empty();

    /// The text's vector, always of the same length for one model; empty while there is no model. Called from many threads at once.
    Optional<float[]> of(String text);
}
