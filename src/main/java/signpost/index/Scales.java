package signpost.index;

import java.util.Collection;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/// How candidates compare with each other by words and by meaning, each signal on the same scale, and what the signals of meaning count.
record Scales(Scale words, Scale passage, Scale sentence, Scale neighbours) {

    private static final double PASSAGE = 0.33;
    private static final double SENTENCE = 0.245;
    private static final double NEIGHBOURS = 0.14;
    private static final double MEANING = PASSAGE + SENTENCE + NEIGHBOURS;

    /// What the words of the question that a passage holds count.
    private static final double COVERAGE = 0.15;

    /// @param depth the place in a list that counts nothing
    /// @param counts which scores a scale is made of
    static Scales of(Collection<Candidate> candidates, int depth, DoublePredicate counts) {
        return new Scales(
                scale(candidates, depth, counts, each -> each.words),
                scale(candidates, depth, counts, each -> each.meaning),
                scale(candidates, depth, counts, each -> each.sentence),
                scale(candidates, depth, counts, each -> each.neighbours));
    }

    private static Scale scale(Collection<Candidate> candidates, int depth, DoublePredicate counts,
            ToDoubleFunction<Candidate> what) {
        return Scale.of(candidates.stream().mapToDouble(what).filter(counts), depth);
    }

    /// What a candidate is worth by all signals.
    ///
    /// @param count what the score by words counts
    /// @param shift what goes to it from meaning
    /// @param coverage how much of the question the passage holds
    double worth(Candidate candidate, double count, double shift, double coverage) {
        double said = words.of(candidate.words);
        double meant = PASSAGE * passage.of(candidate.meaning)
                + SENTENCE * sentence.of(candidate.sentence)
                + NEIGHBOURS * neighbours.of(candidate.neighbours);
        double ranked = candidate.meaning < 0
                ? (count + MEANING) * said
                : (count + shift) * said + (1 - shift / MEANING) * meant;
        return ranked + COVERAGE * coverage;
    }
}
