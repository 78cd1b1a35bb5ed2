package signpost.library;

import java.util.Arrays;
import java.util.List;

/// How a plain text file is laid out as a whole, which decides what its line ends and blank lines mean.
///
/// @param hashed whether headings are marked with `#`
/// @param spaced whether blank lines part its paragraphs
/// @param width the width its lines are wrapped at, in characters; 0 where a line is a paragraph
record TextShape(boolean hashed, boolean spaced, int width) {

    private static final int WIDEST_WRAP = 130;
    private static final int NARROWEST_WRAP = 40;

    static TextShape of(List<TextLine> lines) {
        int hashes = 0;
        int blank = 0;
        int[] lengths = new int[lines.size()];
        int full = 0;
        for (TextLine line : lines) {
            hashes += line.hashes() > 0 ? 1 : 0;
            if (line.isBlank()) {
                blank++;
            } else {
                lengths[full++] = line.raw().stripTrailing().length();
            }
        }
        Arrays.sort(lengths, 0, full);
        int wide = full == 0 ? 0 : lengths[(int) (full * 0.97)];
        int near = 0;
        for (int i = 0; i < full; i++) {
            near += lengths[i] >= 0.8 * wide && lengths[i] <= wide + 10 ? 1 : 0;
        }
        boolean wrapped = wide >= NARROWEST_WRAP && wide <= WIDEST_WRAP && near >= 0.25 * full && full > 3;
        return new TextShape(hashes >= 2, blank >= 0.1 * lines.size(), wrapped ? wide : 0);
    }

    /// Whether a line was broken only because the next word did not fit.
    boolean brokenByWidth(String line, String next) {
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return width > 0 && line.length() + 1 + word > 0.93 * width;
    }
}
