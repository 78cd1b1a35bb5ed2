package signpost.index;

import java.util.List;
import signpost.library.Passage;

/// A candidate with its words and document, ranked.
record Ranked(Candidate candidate, Passage passage, Listed listed, double score) {

    Hit hit(Coverage coverage, List<Double> meaning, Form form) {
        Signals signals = new Signals(
                coverage.share(candidate.words), candidate.coverage, candidate.meaning, candidate.sentence);
        return new Hit(passage, listed, score, signals,
                coverage.sentences(passage, listed.details().title(), meaning, form));
    }
}
