package signpost.message;

/// What may stand in a header of a mail.
public final class HeaderText {

    private HeaderText() {}

    /// Whether a text would end a header or hide in one: a control character (CR, LF and NUL among them), a line or paragraph
    /// separator of Unicode, or half of a surrogate pair. Every value of a header is asked before it is written.
    public static boolean isUnsafe(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (unsafe(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// The text with a space for each such character, for values that come from outside and must not stop a mail.
    public static String tamed(String text) {
        return !isUnsafe(text)
                ? text
                : text.codePoints()
                        .map(c -> unsafe(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean unsafe(int c) {
        return (c < ' ' || c > '~') && switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
