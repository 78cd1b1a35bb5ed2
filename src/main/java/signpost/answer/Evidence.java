package signpost.answer;

import java.util.List;
import signpost.index.Found;
import signpost.index.Hit;
import signpost.index.Signals;

/// What speaks for and against an answer, as numbers a judgement can weigh. Each lies roughly between 0 and 1; what the model would say is 0 where it
/// took no part.
///
/// @param values in the order of [#NAMES]
record Evidence(double[] values) {

    /// What each number is.
    static final List<String> NAMES = List.of(
            "meaning", "sentence", "coverage", "words", "unknown", "lead", "gap", "elsewhere", "kind-of-answer",
            "agreement");

    static Evidence of(String question, Found found, boolean elsewhere) {
        double meaning = 0;
        double sentence = 0;
        double coverage = 0;
        double words = 0;
        List<Hit> hits = found.hits();
        for (Hit hit : hits.subList(0, Math.min(3, hits.size()))) {
            Signals signals = hit.signals();
            meaning = Math.max(meaning, signals.meaning());
            sentence = Math.max(sentence, signals.sentence());
            coverage = Math.max(coverage, signals.coverage());
            words = Math.max(words, signals.words());
        }
        double gap = hits.size() > 1 ? hits.get(0).score() - hits.get(Math.min(hits.size() - 1, 4)).score() : 1;
        boolean fits = !hits.isEmpty() && ExpectedAnswer.of(question).fits(hits.getFirst());
        return new Evidence(new double[]{
            spread(meaning), spread(sentence), coverage, Math.min(1.5, words), found.unknown(),
            Math.min(0.3, found.lead()) * 3, gap, elsewhere ? 1 : 0, fits ? 1 : 0,
            found.meaning() ? agreement(hits) : 0
        });
    }

    /// Cosines of this model lie between 0.4 and 0.85; spread out they can be weighed beside the others.
    private static double spread(double cosine) {
        return Math.clamp((cosine - 0.4) / 0.45, 0, 1);
    }

    /// Whether the passage that is best by its words is also best by its meaning, among the first ten.
    private static double agreement(List<Hit> hits) {
        Hit byWords = null;
        Hit byMeaning = null;
        for (Hit hit : hits) {
            byWords = byWords == null || hit.signals().words() > byWords.signals().words() ? hit : byWords;
            byMeaning = byMeaning == null || hit.signals().sentence() > byMeaning.signals().sentence()
                    ? hit
                    : byMeaning;
        }
        return byWords != null && byWords == byMeaning ? 1 : 0;
    }
}
