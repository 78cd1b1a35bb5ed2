package signpost.index;

import java.util.List;

/// How near questions stand to passages and sentences in meaning: the vectors of one question, in one or two wordings, against all.
final class Meaning {

    private final Vectors vectors;
    private final List<Vectors.Probe> probes;

    /// @param question the question, and once more with the documents' words where that says more
    Meaning(Vectors vectors, List<float[]> question) {
        this.vectors = vectors;
        this.probes = question.stream().map(Vectors::probe).toList();
    }

    /// The mean cosine of the wordings to the vector at this place; -1 where there is none.
    float at(int place) {
        if (place < 0) {
            return -1;
        }
        float sum = 0;
        for (Vectors.Probe probe : probes) {
            sum += vectors.cosine(probe, place);
        }
        return sum / probes.size();
    }

    /// The cosine of each text's vector, -1 for those not read yet.
    float[] of(long[] fingerprints) {
        float[] cosines = new float[fingerprints.length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = at(vectors.place(fingerprints[i]));
        }
        return cosines;
    }
}
