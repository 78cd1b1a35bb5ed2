package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a line that begins an item of a list from one that only begins like it, because a sentence was wrapped before a number or a dash:
/// `she was aged` and `16. The law`, or `under paragraph` and `(b) of the order`.
final class Wrapped {

    /// Behind these stands a number or letter, whatever list it may seem to go on with.
    private static final Set<String> COUNTED = Set.of(
            "section", "sections", "subsection", "subsections", "sub-section", "paragraph", "paragraphs",
            "sub-paragraph", "regulation", "regulations", "article", "articles", "schedule", "chapter", "page", "pages",
            "rule", "aged", "age", "under");

    /// These end no sentence and introduce no list.
    private static final Set<String> LINKING = Set.of("and", "or", "of", "the", "a", "an", "than", "between", "until");

    private static final Pattern COUNTER = Pattern.compile("[0-9]+|[a-z]+|[A-Z]+");
    private static final String ROMAN = "ivxl";
    private static final int LONGEST_WORD = 20;

    private Wrapped() {}

    /// Whether a line that begins like an item may only go on with the sentence above it.
    ///
    /// @param above the words before it, whose last line ends where the paper does
    /// @param line begins with a number, a letter or a dash
    /// @param beside the other lines that begin as far to the left as it does
    static boolean goesOn(String above, String line, List<String> beside) {
        String marker = marker(line);
        if (above.isEmpty() || marker.isEmpty() || isBullet(marker)) {
            return false;
        }
        boolean counted = Character.isDigit(marker.charAt(marker.length() > 1 && marker.charAt(0) == '(' ? 1 : 0));
        if (COUNTED.contains(lastWord(above)) && !isDash(marker)) {
            return true;
        }
        char last = above.charAt(above.length() - 1);
        boolean closed = ".!?:;—–-”\"".indexOf(last) >= 0 || (last == ',' && !counted);
        return !closed && beside.stream().map(Wrapped::marker).noneMatch(other -> isSibling(marker, other));
    }

    /// Whether words end with one behind which a number must follow, or at least more words.
    static boolean isOpen(String words) {
        String last = lastWord(words);
        return COUNTED.contains(last) || LINKING.contains(last);
    }

    private static String marker(String line) {
        return Markers.bulleted(line).or(() -> Markers.numbered(line)).map(Markers.Marked::marker)
                .orElseGet(() -> Markers.isMarkerAlone(line) ? line.strip() : "");
    }

    private static boolean isBullet(String marker) {
        return marker.equals("o") || Markers.isBullet(marker.charAt(0));
    }

    private static boolean isDash(String marker) {
        return marker.length() == 1;
    }

    /// Whether two markers may be those of neighbours: both dashes, or one counts on from the other.
    private static boolean isSibling(String one, String other) {
        if (isDash(one) || other.isEmpty()) {
            return one.equals(other);
        }
        Matcher first = COUNTER.matcher(one);
        Matcher second = COUNTER.matcher(other);
        return first.find() && second.find()
                && first.replaceFirst("#").equals(second.replaceFirst("#"))
                && values(first.group()).stream()
                        .anyMatch(
                                value -> values(second.group()).stream().anyMatch(next -> Math.abs(value - next) <= 1));
    }

    /// What a counter may stand for: `c` is the third letter and a hundred.
    private static List<Integer> values(String counter) {
        if (Character.isDigit(counter.charAt(0))) {
            return List.of(Integer.parseInt(counter));
        }
        String letters = counter.toLowerCase(Locale.ROOT);
        List<Integer> values = new ArrayList<>();
        if (letters.length() == 1) {
            values.add(1000 + letters.charAt(0));
        }
        int[] worth = {1, 5, 10, 50};
        int sum = 0;
        int before = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int at = ROMAN.indexOf(letters.charAt(i));
            if (at < 0) {
                return values;
            }
            sum += worth[at] < before ? -worth[at] : worth[at];
            before = Math.max(before, worth[at]);
        }
        values.add(sum);
        return values;
    }

    private static String lastWord(String words) {
        String end = words.substring(Math.max(0, words.length() - LONGEST_WORD));
        return end.substring(end.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
