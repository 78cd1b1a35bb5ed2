package signpost.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes one harmless line of what somebody typed.
public final class Typed {

    private Typed() {}

    /// The text as one line: what controls a terminal, a mail header or the direction of writing becomes a space, runs of spaces become one,
    /// and the mark that begins an encoded word in mail headers is broken.
    ///
    /// @param longest as many characters as are kept
    public static String line(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        boolean gap = false;
        for (int i = 0; i < text.length() && line.length() < longest;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = !line.isEmpty();
            } else if (Character.getType(c) != Character.SURROGATE) {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.appendCodePoint(c);
            }
        }
        return line.toString().replace("=?", "= ?");
    }

    /// A key to compare by: `St Mary's  School` and `st mary's school` have the same.
    public static String key(String text) {
        return line(text, Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
    }

    /// The id of a topic or an audience as people write it: `Primary care` as `primary-care`.
    public static String id(String text) {
        StringBuilder id = new StringBuilder();
        for (int c : key(text).codePoints().toArray()) {
            if (Character.isLetterOrDigit(c)) {
                id.appendCodePoint(c);
            } else if (c != '\'' && c != '’' && !id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        int end = id.length();
        return id.substring(0, end > 0 && id.charAt(end - 1) == '-' ? end - 1 : end);
    }

    /// Whether the text is as [#line] leaves it.
    public static boolean isLine(String text) {
        return text.codePoints().noneMatch(c -> c != ' ' && isSpace(c));
    }

    private static boolean isSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
