package signpost.library;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Joins lines that a printer broke. A word broken by a hyphen is joined as the same document writes it elsewhere:
/// `safe-` and `guarding` become `safeguarding`, `multi-` and `agency` keep their hyphen.
final class Hyphens {

    private static final Set<String> KEEPING = Set.of(
            "multi", "non", "self", "co", "re", "pre", "post", "well", "long", "short", "inter", "intra", "anti", "sub",
            "cross", "ex", "half", "high", "low", "part", "full", "one", "two", "three", "four", "five", "mid", "cyber",
            "de",
            "so", "up", "on", "in", "out", "face", "day", "age", "peer", "child", "family", "third", "first", "second");

    private static final int LONGEST_WORD = 60;

    private final Map<String, Integer> words = new HashMap<>();

    /// Learns how this text writes its words.
    void learn(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
                start = -1;
            }
        }
    }

    /// One line after the other as running text.
    String join(String line, String next) {
        StringBuilder joined = new StringBuilder(line);
        append(joined, next);
        return joined.toString();
    }

    /// Adds a line to running text.
    void append(StringBuilder text, String next) {
        if (text.isEmpty() || next.isEmpty()) {
            text.append(next);
            return;
        }
        int end = text.length() - 1;
        char last = text.charAt(end);
        if (last == '\u00AD') {
            text.setLength(end);
            text.append(next);
            return;
        }
        boolean broken = (last == '-' || last == '\u2010')
                && end > 0
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(next.charAt(0));
        if (!broken) {
            boolean closes = last == '/' || (last == '-' && end > 0 && Character.isLetterOrDigit(text.charAt(end - 1)));
            text.append(closes ? "" : " ").append(next);
            return;
        }
        if (!keeps(text, end, next)) {
            text.setLength(end);
        }
        text.append(next);
    }

    private boolean keeps(StringBuilder text, int end, String next) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isWordPart(text.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < Math.min(next.length(), LONGEST_WORD) && isWordPart(next.charAt(to))) {
            to++;
        }
        String left = text.substring(from, end).toLowerCase(Locale.ROOT);
        String right = next.substring(0, to).toLowerCase(Locale.ROOT);
        int hyphened = words.getOrDefault(left + "-" + right, 0);
        int whole = words.getOrDefault(left + right, 0);
        if (hyphened != whole) {
            return hyphened > whole;
        }
        return left.contains("-") || KEEPING.contains(left) || (isWord(left) && isWord(right));
    }

    private boolean isWord(String part) {
        return part.length() > 2 && words.getOrDefault(part, 0) > 0;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '-' || c == '\u2010';
    }
}
