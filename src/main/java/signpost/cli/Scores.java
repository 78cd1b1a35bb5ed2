package signpost.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts how well questions were answered.
final class Scores {

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> hopelessOutcomes = new TreeMap<>();
    private final List<Double> millis = new ArrayList<>();
    private int asked;
    private int first;
    private int firstThree;
    private double reciprocal;
    private int hopeless;

    void answerable(AskedLine line, Answered answered) {
        int rank = answered.rank(line);
        asked++;
        first += rank == 1 ? 1 : 0;
        firstThree += rank >= 1 && rank <= 3 ? 1 : 0;
        reciprocal += rank > 0 ? 1.0 / rank : 0;
        int[] kind = byKind.computeIfAbsent(line.kind(), name -> new int[3]);
        kind[0] += rank == 1 ? 1 : 0;
        kind[1] += rank >= 1 && rank <= 3 ? 1 : 0;
        kind[2]++;
        outcomes.merge(answered.answer().outcome(), 1, Integer::sum);
        millis.add(answered.millis());
    }

    void unanswerable(Answered answered) {
        hopeless++;
        hopelessOutcomes.merge(answered.answer().outcome(), 1, Integer::sum);
        millis.add(answered.millis());
    }

    String summary() {
        StringBuilder text = new StringBuilder();
        line(text, "questions", asked + " answerable, " + hopeless + " unanswerable");
        line(text, "hit@1", share(first, asked));
        line(text, "hit@3", share(firstThree, asked));
        line(text, "MRR@10", String.format(Locale.ROOT, "%.3f", asked == 0 ? 0 : reciprocal / asked));
        line(text, "wrongly refused", share(outcomes.getOrDefault("not-found", 0), asked) + "  " + outcomes);
        int found = hopelessOutcomes.getOrDefault("found", 0) + hopelessOutcomes.getOrDefault("urgent", 0);
        line(text, "rightly refused or unsure", share(hopeless - found, hopeless) + "  " + hopelessOutcomes);
        line(text, "p50", percentile(0.5) + " ms");
        line(text, "p99", percentile(0.99) + " ms");
        byKind.forEach((kind, counts) -> line(
                text,
                "  " + (kind.isEmpty() ? "(no kind)" : kind),
                counts[0] + " first, " + counts[1] + " in three, of " + counts[2]));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-26s %s%n", name, value));
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f", whole == 0 ? 0 : part / (double) whole);
    }

    private String percentile(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        int at = (int) Math.ceil(share * sorted.size()) - 1;
        return String.format(Locale.ROOT, "%.1f", sorted.isEmpty() ? 0 : sorted.get(Math.max(0, at)));
    }
}
