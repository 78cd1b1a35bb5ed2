package signpost.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How much a word that stands in no list is spelt like the names in the lists, and how much like the words: by runs of three letters.
///
/// Immutable once built; safe to share between threads.
final class NameShape {

    /// how much more often than seen a run of letters is taken to occur
    private static final double SMOOTH = 0.5;

    private static final int RUN = 3;

    private final Map<String, int[]> runs = new HashMap<>();
    private final Set<String> names;
    private final Set<String> words;
    private double allNames;
    private double allWords;

    NameShape(Set<String> names, Set<String> words) {
        this.names = names;
        this.words = words;
        names.forEach(name -> count(name, 0));
        words.stream().filter(word -> !names.contains(word)).forEach(word -> count(word, 1));
    }

    private void count(String word, int side) {
        String framed = framed(word);
        for (int i = 0; i + RUN <= framed.length(); i++) {
            runs.computeIfAbsent(framed.substring(i, i + RUN), _ -> new int[2])[side]++;
        }
        allNames += side == 0 ? framed.length() - RUN + 1 : 0;
        allWords += side == 1 ? framed.length() - RUN + 1 : 0;
    }

    private static String framed(String word) {
        return "^" + word + "$";
    }

    /// The logarithm of the odds that letters so arranged are a name, for each run of letters on average; above 0 rather a name.
    /// A word that is in a list does not count for itself.
    double of(String word) {
        String framed = framed(word);
        int own = names.contains(word) ? 0 : words.contains(word) ? 1 : -1;
        double sum = 0;
        int counted = 0;
        for (int i = 0; i + RUN <= framed.length(); i++) {
            int[] seen = runs.getOrDefault(framed.substring(i, i + RUN), new int[2]);
            double asName = (seen[0] - (own == 0 ? 1 : 0) + SMOOTH) / (allNames + SMOOTH);
            double asWord = (seen[1] - (own == 1 ? 1 : 0) + SMOOTH) / (allWords + SMOOTH);
            sum += Math.log(Math.max(asName, 1e-9) / Math.max(asWord, 1e-9));
            counted++;
        }
        return counted == 0 ? 0 : sum / counted;
    }
}
