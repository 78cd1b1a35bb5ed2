package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds where sentences begin and end in running English text.
///
/// A stop ends a sentence when white space and then something that can begin a sentence follow it, unless it belongs to an abbreviation, an
/// initial or a number such as `No. 2`. Linear in the text.
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "sgt", "st", "no", "nos", "para", "paras", "p",
            "pp", "s", "ss", "ch", "art", "reg",
            "regs", "sch", "vs", "v", "cf", "approx", "dept", "tel", "ext", "fig", "vol", "ed", "eds", "al", "inc",
            "ltd", "co", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "viz", "incl", "max", "min", "ref");

    private Sentences() {}

    /// The ends of the sentences of a text: each is the index behind the last character of one; the last is the text's length.
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '.' && c != '!' && c != '?') {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && closes(text.charAt(end))) {
                end++;
            }
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next > end && next < text.length() && begins(text, next) && !(c == '.' && abbreviated(text, i))) {
                ends.add(end);
                i = next - 1;
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static boolean closes(char c) {
        return c == ')' || c == ']' || c == '"' || c == '\'' || c == '”' || c == '’' || c == '.' || c == '!'
                || c == '?';
    }

    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '“' || c == '‘' || c == '\''
                || c == '(' || c == '[' || c == '•';
    }

    private static boolean abbreviated(String text, int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean numbering = !word.isEmpty() && word.length() <= 3 && start == 0 && Character.isDigit(word.charAt(0));
        return initial || numbering || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
