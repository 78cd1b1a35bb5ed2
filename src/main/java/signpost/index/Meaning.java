package signpost.index;

/// How near one question stands to passages and sentences in meaning. For one thread.
final class Meaning {

    private final Vectors vectors;
    private final Vectors.Probe question;

    Meaning(Vectors vectors, float[] question) {
        this.vectors = vectors;
        this.question = new Vectors.Probe(question);
    }

    /// The cosine to one of the passages that stand side by side.
    float at(PassageVectors.View read, int i) {
        return question.cosine(read.bytes(), i * Embedding.SIZE, read.factors()[i]);
    }

    /// The cosine of each text's vector, -1 for those not read yet.
    float[] of(long[] fingerprints) {
        float[] cosines = new float[fingerprints.length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = vectors.cosine(question, vectors.place(fingerprints[i]));
        }
        return cosines;
    }
}
