package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A line of a plain text file.
///
/// @param raw as written, its indent included
/// @param text its words without markup
record TextLine(String raw, String text) {

    private static final Pattern RULE = Pattern.compile("^[ \t]*[-=_*~|:+][-=_*~|:+ \t]{2,}$");
    private static final Pattern ADDRESS_LABEL = Pattern.compile("^[A-Za-z]+(?:_[A-Za-z]+)+:?$");

    static TextLine of(String raw) {
        return new TextLine(raw, Inline.plain(raw));
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /// 1 to 6 where it is a Markdown heading, else 0.
    int hashes() {
        int n = 0;
        while (n < raw.length() && raw.charAt(n) == '#') {
            n++;
        }
        return n > 0 && n <= 6 && n < raw.length() && Words.isSpace(raw.charAt(n)) ? n : 0;
    }

    /// The words of a Markdown heading.
    String headingText() {
        String words = Inline.plain(raw.substring(hashes()));
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        return words.substring(0, end).strip();
    }

    /// Whether it is a row of a table: cells parted by tabs or by upright strokes. A bullet and a tab make an item, not a row.
    boolean isRow() {
        if (isPiped()) {
            return true;
        }
        String line = raw.strip();
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return !isBlank() && trailingTabs() > 0;
        }
        String first = line.substring(0, tab).strip();
        boolean marker = Markers.isMarkerAlone(first)
                || (first.length() == 1 && Markers.bulleted(first + " x").isPresent());
        return !marker || line.indexOf('\t', tab + 1) > 0;
    }

    private boolean isPiped() {
        String line = raw.strip();
        return line.length() > 2 && line.startsWith("|") && line.indexOf('|', 1) > 0;
    }

    /// The cells of a row, without markup.
    List<String> cells() {
        String line = raw.strip();
        List<String> cells = new ArrayList<>();
        if (isPiped()) {
            String inner = line.endsWith("|") ? line.substring(1, line.length() - 1) : line.substring(1);
            for (String cell : inner.split("\\|", -1)) {
                cells.add(Inline.plain(cell));
            }
        } else {
            String unindented = raw.stripTrailing() + "\t".repeat(trailingTabs());
            for (String cell : unindented.split("\t", -1)) {
                cells.add(Inline.plain(cell));
            }
        }
        return cells;
    }

    private int trailingTabs() {
        int n = 0;
        for (int i = raw.length() - 1; i >= 0 && Words.isSpace(raw.charAt(i)); i--) {
            n += raw.charAt(i) == '\t' ? 1 : 0;
        }
        return n;
    }

    /// A line drawn with characters.
    boolean isRule() {
        return RULE.matcher(raw).matches();
    }

    /// 1 where it underlines the line above with `=`, 2 with `-`, else 0.
    int underline(TextLine above) {
        String line = raw.strip();
        boolean fits = line.length() >= 3 && line.length() >= above.text().length() / 2 && line.length() <= 120;
        if (!fits || !Words.hasLetter(above.text()) || above.raw().startsWith(" ")) {
            return 0;
        }
        return line.chars().allMatch(c -> c == '=') ? 1 : line.chars().allMatch(c -> c == '-') ? 2 : 0;
    }

    /// The lines of a text, without what is no part of the publication: addresses of pages that a dump put in between.
    static List<TextLine> of(List<String> rawLines) {
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < rawLines.size(); i++) {
            String raw = rawLines.get(i);
            boolean label = ADDRESS_LABEL.matcher(raw.strip()).matches();
            if (label && i + 1 < rawLines.size() && isAddress(rawLines.get(i + 1))) {
                i++;
                lines.add(of(""));
                continue;
            }
            for (String part : paragraphs(raw)) {
                lines.add(of(part));
            }
        }
        return lines;
    }

    private static boolean isAddress(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return (text.startsWith("http://") || text.startsWith("https://")) && text.indexOf(' ') < 0;
    }

    /// A line outside tables that holds `<p>` or `<li>` stands for several.
    private static List<String> paragraphs(String raw) {
        if (raw.indexOf('\t') >= 0 || (!raw.contains("<p>") && !raw.contains("<li>"))) {
            return List.of(raw);
        }
        String parted = raw.replace("</p>", "\n\n").replace("<p>", "\n\n").replace("<li>", "\n- ").replace("</li>",
                "\n");
        return List.of(parted.split("\n", -1));
    }
}
