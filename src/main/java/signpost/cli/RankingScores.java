package signpost.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How well rankings of documents fit the judgements, averaged over questions.
///
/// nDCG takes the judged grade itself as the gain, as `trec_eval` does (Järvelin and Kekäläinen 2002). Not thread-safe.
final class RankingScores {

    private double gains;
    private double found;
    private int questions;

    /// @param ranked documents, best first
    /// @param judged the documents that answer, each with its grade; never empty
    void add(List<String> ranked, Map<String, Integer> judged) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, ranked.size()); i++) {
            gain += judged.getOrDefault(ranked.get(i), 0) / discount(i);
        }
        gains += gain / ideal(judged.values());
        found += ranked.stream().limit(100).filter(judged::containsKey).count() / (double) judged.size();
        questions++;
    }

    private static double ideal(Collection<Integer> grades) {
        List<Integer> best = grades.stream().sorted(Comparator.reverseOrder()).limit(10).toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += best.get(i) / discount(i);
        }
        return ideal;
    }

    private static double discount(int place) {
        return Math.log(place + 2.0) / Math.log(2);
    }

    double ndcgAt10() {
        return questions == 0 ? 0 : gains / questions;
    }

    double recallAt100() {
        return questions == 0 ? 0 : found / questions;
    }
}
