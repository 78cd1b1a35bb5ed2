package signpost.screening;

/// Line ends that only wrap a long line, as mail programs set them.
final class Wrapping {

    /// A line shorter than this was ended by hand.
    private static final int LEAST = 55;

    private Wrapping() {}

    /// The text with blanks for the line ends that part no sentences and no items; as long as it was.
    static String undone(String text) {
        StringBuilder flowing = new StringBuilder(text);
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (at + 1 < text.length() && wraps(text, line, at)) {
                flowing.setCharAt(at, ' ');
            }
            line = at + 1;
        }
        return flowing.toString();
    }

    private static boolean wraps(String text, int line, int end) {
        char next = text.charAt(end + 1);
        boolean open = end > line && ".?!:;".indexOf(text.charAt(end - 1)) < 0;
        return open && (Character.isLowerCase(next) || end - line >= LEAST && Character.isLetterOrDigit(next));
    }
}
