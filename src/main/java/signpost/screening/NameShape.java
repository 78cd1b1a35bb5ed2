package signpost.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much a word that stands in no list is spelt like the names in the lists, and how much like the words: by runs of three letters.
///
/// The runs are counted when it is first asked, since most messages hold no such word. Safe to share between threads.
final class NameShape {

    /// how much more often than seen a run of letters is taken to occur
    private static final double SMOOTH = 0.5;

    private static final int RUN = 3;

    private final Set<String> names;
    private final Set<String> words;
    private volatile @Nullable Runs runs;

    /// How often each run of letters occurs in names and in words, and how many there are in all.
    private static final class Runs {

        private final Map<String, int[]> seen = new HashMap<>();
        private final double[] all = new double[2];

        private void count(String word, int side) {
            String framed = framed(word);
            for (int i = 0; i + RUN <= framed.length(); i++) {
                seen.computeIfAbsent(framed.substring(i, i + RUN), _ -> new int[2])[side]++;
            }
            all[side] += framed.length() - RUN + 1;
        }
    }

    /// Neither set may be changed afterwards.
    NameShape(Set<String> names, Set<String> words) {
        this.names = names;
        this.words = words;
    }

    private Runs runs() {
        Runs counted = runs;
        if (counted == null) {
            counted = counted();
            runs = counted;
        }
        return counted;
    }

    private Runs counted() {
        Runs counted = new Runs();
        names.forEach(name -> counted.count(name, 0));
        words.stream().filter(word -> !names.contains(word)).forEach(word -> counted.count(word, 1));
        return counted;
    }

    private static String framed(String word) {
        return "^" + word + "$";
    }

    /// The logarithm of the odds that letters so arranged are a name, for each run of letters on average; above 0 rather a name.
    /// A word that is in a list does not count for itself.
    double of(String word) {
        Runs runs = runs();
        String framed = framed(word);
        int own = names.contains(word) ? 0 : words.contains(word) ? 1 : -1;
        double sum = 0;
        int counted = 0;
        for (int i = 0; i + RUN <= framed.length(); i++) {
            int[] seen = runs.seen.getOrDefault(framed.substring(i, i + RUN), new int[2]);
            double asName = (seen[0] - (own == 0 ? 1 : 0) + SMOOTH) / (runs.all[0] + SMOOTH);
            double asWord = (seen[1] - (own == 1 ? 1 : 0) + SMOOTH) / (runs.all[1] + SMOOTH);
            sum += Math.log(Math.max(asName, 1e-9) / Math.max(asWord, 1e-9));
            counted++;
        }
        return counted == 0 ? 0 : sum / counted;
    }
}
