package signpost.screening;

import java.util.Arrays;
import java.util.Optional;

/// What a text means, as numbers of an embedding model; the room that has such a model provides it.
@FunctionalInterface
public interface Meaning {

    /// No model.
    Meaning NONE = text -> Optional.empty();

    /// Those numbers that stand for the text as a whole.
    static float[] whole(float[] numbers) {
        return Arrays.copyOf(numbers, numbers.length / 3);
    }

    /// The text's numbers, always as many for one model: three vectors of length 1, one behind the other. The first stands for the whole, the
    /// second is the mean of its words', the third has the greatest number of any word in each place. Empty while there is no model. Called from many threads at once.
    Optional<float[]> of(String text);
}
