package signpost.library;

/// Counts the numbered paragraphs of one shape on a slide, each depth by itself. A paragraph without a number ends the series of its depth
/// and of those below.
final class PptxNumbers {

    private static final int DEEPEST = 9;

    private final int[] counts = new int[DEEPEST];
    private String type = "";
    private int start;

    /// The paragraph just begun has no number, unless it says so.
    void none() {
        type = "";
    }

    /// The paragraph has one.
    ///
    /// @param type how it is printed, such as `alphaLcParenR` for `a)`
    /// @param start the number of the first of its series
    void numbered(String type, int start) {
        this.type = type.isEmpty() ? "arabicPeriod" : type;
        this.start = start;
    }

    /// The number of the paragraph that ends here; empty where it has none.
    ///
    /// @param depth from 0
    String next(int depth) {
        for (int deeper = depth + 1; deeper < DEEPEST; deeper++) {
            counts[deeper] = 0;
        }
        if (type.isEmpty()) {
            counts[depth] = 0;
            return "";
        }
        String number = DocxLists.number(start + counts[depth]++, format());
        if (type.endsWith("ParenBoth")) {
            return "(" + number + ")";
        }
        return type.endsWith("ParenR") ? number + ")" : type.endsWith("Plain") ? number : number + ".";
    }

    private String format() {
        if (type.startsWith("alpha")) {
            return type.startsWith("alphaUc") ? "upperLetter" : "lowerLetter";
        }
        return type.startsWith("roman") ? type.startsWith("romanUc") ? "upperRoman" : "lowerRoman" : "decimal";
    }
}
