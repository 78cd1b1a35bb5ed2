package signpost.index;

/// A passage under consideration.
final class Candidate {
    final int doc;
    double words;
    double coverage;
    double meaning = -1;
    double sentence = -1;
    double neighbours = -1;
    double score;

    Candidate(int doc) {
        this.doc = doc;
    }

    /// Takes in how near the passage and its sentences stand to the question: the nearest sentence, and the nearest two that stand together.
    ///
    /// @param cosines the passage's own first, then its sentences' in order
    void look(float[] cosines) {
        meaning = cosines[0];
        sentence = -1;
        neighbours = -1;
        for (int i = 1; i < cosines.length; i++) {
            sentence = Math.max(sentence, cosines[i]);
            if (i > 1) {
                neighbours = Math.max(neighbours, (cosines[i - 1] + cosines[i]) / 2);
            }
        }
        if (cosines.length == 2) {
            neighbours = sentence - ALONE;
        }
    }

    /// What a sentence that stands alone lacks of the company that speaks for others.
    private static final double ALONE = 0.03;
}
