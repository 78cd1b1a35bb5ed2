package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The runs that stand side by side on a page, from left to right.
///
/// @param parts at least one run
record PdfRow(List<PdfLine> parts) {

    private static final float WIDE_GAP = 1.2f;
    private static final float MARKER_GAP = 8f;

    PdfRow {
        parts = List.copyOf(parts);
    }

    float y() {
        return parts.getFirst().y();
    }

    float left() {
        return parts.getFirst().left();
    }

    float right() {
        return parts.getLast().right();
    }

    float size() {
        return PdfLine.size(parts);
    }

    boolean bold() {
        return PdfLine.bold(parts);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (PdfLine part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(part.text());
        }
        return Words.tidyKeepingSoftEnd(text);
    }

    /// Its runs between two places, as a row; empty where none stands there.
    List<PdfLine> between(float from, float to) {
        return parts.stream()
                .filter(part -> (part.left() + part.right()) / 2 >= from && (part.left() + part.right()) / 2 < to)
                .toList();
    }

    /// Runs of a page as rows from top to bottom. Runs that only the order of drawing parted are made one, and so are a bullet
    /// and its words.
    static List<PdfRow> of(List<PdfLine> lines) {
        List<PdfLine> sorted = new ArrayList<>(lines.stream().filter(line -> !line.isBlank()).toList());
        sorted.sort(Comparator.comparingDouble(PdfLine::y));
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine line : sorted) {
            List<PdfLine> row = rows.isEmpty() ? null : rows.getLast();
            boolean same = row != null
                    && Math.abs(row.getFirst().y() - line.y()) < 0.45f * Math.max(row.getFirst().size(), line.size());
            if (row == null || !same) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(line);
        }
        return rows.stream().map(row -> new PdfRow(merged(row))).toList();
    }

    private static List<PdfLine> merged(List<PdfLine> row) {
        row.sort(Comparator.comparingDouble(PdfLine::left));
        List<PdfLine> out = new ArrayList<>();
        for (PdfLine line : row) {
            PdfLine before = out.isEmpty() ? null : out.getLast();
            if (before == null) {
                out.add(line);
                continue;
            }
            float gap = line.left() - before.right();
            float em = Math.max(before.size(), line.size());
            boolean marker = out.size() == 1 && isMarker(before.text()) && gap < MARKER_GAP * em;
            if (gap < WIDE_GAP * em || marker) {
                String space = gap > 0.2f * em ? " " : "";
                out.set(out.size() - 1, new PdfLine(
                        before.text() + space + line.text(), before.left(), Math.max(before.right(), line.right()),
                        before.y(),
                        marker ? line.size() : before.size(), marker ? line.bold() : before.bold(), before.page(),
                        before.direction()));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean isMarker(String text) {
        String words = text.strip();
        return Markers.isMarkerAlone(words) || (words.length() == 1 && Markers.bulleted(words + " x").isPresent())
                || Contents.isNumbered(words + " ");
    }
}
