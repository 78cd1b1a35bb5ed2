package signpost.library;

import java.util.List;

/// A run of letters on one baseline. Measures are points from the upper left corner of the page.
///
/// @param text the letters as they come, spaces at either end included
/// @param left where it begins
/// @param right where it ends
/// @param y its baseline
/// @param size the size of most of its letters
/// @param bold whether most of its letters are bold
/// @param page its page, from 1
/// @param direction which way it is read: 0 from left to right, else turned by so many degrees; its measures are those of the page
///     turned back
record PdfLine(
        String text,
        float left,
        float right,
        float y,
        float size,
        boolean bold,
        int page,
        float direction) {

    boolean isBlank() {
        return text.isBlank();
    }

    /// Whether the other run carries this one on along the same baseline, raised or lowered letters included.
    boolean carriedOnBy(PdfLine next) {
        float reach = 0.6f * Math.max(size, next.size);
        return next.page == page && next.direction == direction && Math.abs(next.y - y) < reach
                && next.left > right - reach;
    }

    /// Whether this is the small raised number of a footnote behind another run.
    private boolean isReferenceBehind(PdfLine before) {
        return before.carriedOnBy(this)
                && size < 0.86f * before.size
                && y < before.y - 0.1f * before.size
                && !text.isBlank()
                && text.strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private PdfLine until(float end) {
        return new PdfLine(text, left, end, y, size, bold, page, direction);
    }

    /// The words of several runs in reading order as running text.
    static String join(List<PdfLine> lines, Hyphens hyphens) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        PdfLine before = null;
        for (PdfLine next : lines) {
            if (before != null && !before.carriedOnBy(next)) {
                hyphens.append(text, Words.tidyKeepingSoftEnd(line));
                line.setLength(0);
            } else if (before != null && next.left - before.right > 0.2f * Math.max(before.size, next.size)) {
                line.append(' ');
            }
            boolean reference = before != null && next.isReferenceBehind(before);
            line.append(reference ? Words.raised(next.text) : next.text);
            before = before != null && reference ? before.until(next.right) : next;
        }
        hyphens.append(text, Words.tidyKeepingSoftEnd(line));
        return Words.tidy(text.toString());
    }

    /// The size of most letters of several runs.
    static float size(List<PdfLine> lines) {
        float sum = 0;
        int letters = 0;
        for (PdfLine line : lines) {
            int n = line.text.strip().length();
            sum += line.size * n;
            letters += n;
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /// Whether nearly all letters of several runs are bold.
    static boolean bold(List<PdfLine> lines) {
        int bold = 0;
        int letters = 0;
        for (PdfLine line : lines) {
            int n = line.text.strip().length();
            bold += line.bold ? n : 0;
            letters += n;
        }
        return letters > 0 && bold > 0.9 * letters;
    }
}
