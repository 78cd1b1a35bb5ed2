package signpost.index;

import java.util.function.Function;

/// The vector that stands for a question: as it was asked, with the documents' words for its own, and without the names of documents.
///
/// Each reading errs in its own way; their sum errs less.
final class Probing {

    /// What the question as it was asked counts beside the one in the documents' words.
    private static final float AS_ASKED = 0.15f;

    /// The same where it names documents.
    private static final float AS_NAMED = 0.5f;

    /// What both count where the question names documents; the rest goes to what it asks about them.
    private static final float WHOLE = 0.3f;

    private Probing() {}

    /// A vector of length 1.
    static float[] of(Asked asked, Asked about, Function<String, float[]> vector) {
        float[] sum = new float[Embedding.SIZE];
        float whole = about == asked ? 1 : WHOLE;
        float asAsked = about == asked ? AS_ASKED : AS_NAMED;
        add(sum, vector.apply(asked.text()), whole * asAsked);
        add(sum, vector.apply(asked.told()), whole * (1 - asAsked));
        if (about != asked) {
            add(sum, vector.apply(about.told()), 1 - WHOLE);
        }
        Embedding.normalise(sum);
        return sum;
    }

    private static void add(float[] sum, float[] vector, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }
}
