package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/// Gathers letters into runs on one baseline, in the order they are drawn, and sets the spaces that were left as gaps.
final class PdfRun {

    private static final int BOLD_WEIGHT = 600;

    private final int page;
    private final float wide;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private float direction;
    private float sizes;
    private int letters;
    private int boldLetters;

    /// @param wide how wide a gap parts two runs, measured by their size
    PdfRun(int page, float wide) {
        this.page = page;
        this.wide = wide;
    }

    void add(TextPosition letter) {
        String unicode = letter.getUnicode();
        if (unicode == null || unicode.isEmpty() || isDuplicate(letter, unicode)) {
            return;
        }
        float at = letter.getXDirAdj();
        float width = letter.getWidthDirAdj();
        float height = Math.max(1, sizeOf(letter));
        if (!text.isEmpty()) {
            float reach = 0.45f * Math.max(size, height);
            float gap = at - right;
            boolean sameLine = Math.abs(letter.getYDirAdj() - y) < reach
                    && gap > -0.6f * Math.max(size, height)
                    && letter.getDir() == direction;
            if (!sameLine || gap > wide * Math.max(size, height)) {
                end();
            } else if (gap > spaceGap(letter, height) && !endsWithSpace() && !unicode.isBlank()) {
                text.append(' ');
            }
        }
        if (text.isEmpty()) {
            left = at;
            y = letter.getYDirAdj();
            direction = letter.getDir();
            size = height;
        } else if (height > size * 1.2f) {
            y = letter.getYDirAdj();
            size = height;
        }
        text.append(isReference(letter, unicode, height) ? Words.raised(unicode) : unicode);
        right = at + width;
        if (!unicode.isBlank()) {
            letters++;
            sizes += height;
            boldLetters += isBold(letter.getFont()) ? 1 : 0;
        }
    }

    /// The runs so far.
    List<PdfLine> lines() {
        end();
        return List.copyOf(lines);
    }

    private void end() {
        if (!text.toString().isBlank()) {
            lines.add(new PdfLine(
                    text.toString(), left, right, y, sizes / Math.max(1, letters), boldLetters * 2 > letters, page,
                    direction));
        } else if (!text.isEmpty() && !lines.isEmpty()) {
            PdfLine last = lines.removeLast();
            lines.add(new PdfLine(
                    last.text() + " ", last.left(), last.right(), last.y(), last.size(), last.bold(), page,
                    last.direction()));
        }
        text.setLength(0);
        letters = 0;
        sizes = 0;
        boldLetters = 0;
    }

    /// A small raised digit behind a word is the number of a footnote; on the line it would read as part of the word or figure.
    private boolean isReference(TextPosition letter, String unicode, float height) {
        return !text.isEmpty()
                && height < 0.86f * size
                && letter.getYDirAdj() < y - 0.1f * size
                && unicode.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean endsWithSpace() {
        return Words.isSpace(text.charAt(text.length() - 1));
    }

    /// Bold drawn by printing a letter twice, a hair apart.
    private boolean isDuplicate(TextPosition letter, String unicode) {
        return !text.isEmpty()
                && !unicode.isBlank()
                && text.toString().endsWith(unicode)
                && Math.abs(letter.getYDirAdj() - y) < 0.1f * size
                && Math.abs(letter.getXDirAdj() + letter.getWidthDirAdj() - right) < 0.1f * letter.getWidthDirAdj();
    }

    private static float spaceGap(TextPosition letter, float height) {
        float space = letter.getWidthOfSpace();
        boolean sane = space > 0.1f * height && space < height;
        return Math.min(sane ? 0.5f * space : 0.15f * height, 0.2f * height);
    }

    private static float sizeOf(TextPosition letter) {
        float points = Math.abs(letter.getFontSizeInPt());
        return points > 0.5f && points < 400 ? points : letter.getHeightDir();
    }

    private static boolean isBold(PDFont font) {
        String name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("semib")) {
            return true;
        }
        PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
