package signpost.index;

/// A passage under consideration.
final class Candidate {
    final int doc;
    double words;
    double coverage;
    double meaning = -1;
    double sentence = -1;
    double score;

    Candidate(int doc) {
        this.doc = doc;
    }
}
