package signpost.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import signpost.library.Passage;

/// The months that a text names with their year: what tells one report of a series from the next.
final class Months {

    private static final List<String> NAMES = List.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");

    /// So much of a document says which issue it is.
    private static final int FRONT = 2000;

    private Months() {}

    /// The months named, as `2024-07`.
    static Set<String> in(String text) {
        Set<String> months = new TreeSet<>();
        List<String> tokens = Steering.tokens(text);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int month = month(tokens.get(i));
            if (month > 0 && Steering.isYear(tokens.get(i + 1))) {
                months.add(tokens.get(i + 1) + (month < 10 ? "-0" : "-") + month);
            }
        }
        return months;
    }

    /// The months named where a document begins.
    static List<String> front(String title, List<Passage> passages) {
        Set<String> months = new LinkedHashSet<>(in(title));
        int read = 0;
        for (Passage passage : passages) {
            if (read >= FRONT) {
                break;
            }
            String text = passage.text().substring(0, Math.min(passage.text().length(), FRONT - read));
            months.addAll(in(text));
            read += text.length();
        }
        return List.copyOf(months);
    }

    /// 1 to 12 for a month or its first letters; 0 for any other word.
    private static int month(String word) {
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            if (name.equals(word) || (word.length() >= 3 && word.length() <= 4 && name.startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether a word is a month or the first letters of one.
    static boolean isMonth(String word) {
        return month(word) > 0;
    }
}
