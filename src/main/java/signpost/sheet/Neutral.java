package signpost.sheet;

/// Cells that a spreadsheet program does not take for formulas.
///
/// A cell that begins with a character by which programs know a formula (OWASP, CSV injection), or its full-width form, gets an
/// apostrophe before it; reading takes the apostrophe away again, so that what was written comes back as it was.
public final class Neutral {

    private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private Neutral() {}

    /// The cell as it is written.
    public static String write(String cell) {
        return isRisky(cell) ? "'" + cell : cell;
    }

    /// The cell as it was before it was written.
    public static String read(String cell) {
        return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
    }

    /// Whether a character of a formula comes first, behind any apostrophes and spaces.
    private static boolean isRisky(String cell) {
        int at = 0;
        while (at < cell.length() && (cell.charAt(at) == '\'' || cell.charAt(at) == ' ')) {
            at++;
        }
        return at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }
}
