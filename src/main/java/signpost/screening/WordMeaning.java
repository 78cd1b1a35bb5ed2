package signpost.screening;

import java.util.List;
import java.util.Optional;

/// What each word of a text means where it stands, as vectors of an embedding model; the room that has such a model provides it.
@FunctionalInterface
public interface WordMeaning {

    /// No model.
    WordMeaning NONE = parts -> Optional.empty();

    /// A vector for each part of a text, of length 1, or of zeros where the part has no letter or figure, or where the text is too long for the model to
    /// read it to this place. Empty while there is no model. Called from many threads at once.
    ///
    /// @param parts the text, cut into words and what stands between them
    Optional<List<float[]>> of(List<String> parts);
}
