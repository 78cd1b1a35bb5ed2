package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The runs that stand side by side on a page, from left to right.
///
/// @param parts at least one run
record PdfRow(List<PdfLine> parts) {

    /// How wide a gap parts two runs that are no words of one line, measured by their size.
    static final float WIDE_GAP = 1.2f;

    private static final float MARKER_GAP = 8f;
    private static final float NUMBER_GAP = 4f;

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

    /// Its words and where they stand, by which it is known again on another page.
    String place() {
        StringBuilder place = new StringBuilder();
        for (PdfLine part : parts) {
            place.append(Math.round(part.left() / 3)).append(' ').append(Words.tidy(part.text())).append('|');
        }
        return place.toString();
    }

    /// Its runs between two places, as a row; empty where none stands there.
    List<PdfLine> between(float from, float to) {
        return parts.stream()
                .filter(part -> (part.left() + part.right()) / 2 >= from && (part.left() + part.right()) / 2 < to)
                .toList();
    }

    /// The same row with runs made one that stand no farther apart than words may.
    PdfRow closed() {
        return new PdfRow(merged(new ArrayList<>(parts), WIDE_GAP));
    }

    /// The usual distance from row to row.
    static float leading(List<PdfRow> rows) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            float step = rows.get(i).y() - rows.get(i - 1).y();
            if (step > 0 && step < 3 * rows.get(i).size()) {
                steps.add(step);
            }
        }
        steps.sort(Float::compare);
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
    }

    /// Runs of a page as rows from top to bottom. Runs that only the order of drawing parted are made one, and so are a bullet
    /// and its words.
    static List<PdfRow> of(List<PdfLine> lines) {
        return of(lines, WIDE_GAP);
    }

    /// @param wide how wide a gap parts two runs, measured by their size
    static List<PdfRow> of(List<PdfLine> lines, float wide) {
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
        return rows.stream().map(row -> new PdfRow(merged(row, wide))).toList();
    }

    private static List<PdfLine> merged(List<PdfLine> row, float wide) {
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
            boolean marker = out.size() == 1 && isMarker(before.text())
                    && gap < (isBareNumber(before.text()) ? NUMBER_GAP : MARKER_GAP) * em;
            boolean led = before.text().stripTrailing().endsWith("..") && gap < WIDE_GAP * em;
            if (gap < wide * em || marker || led) {
                String space = gap > 0.2f * em ? " " : "";
                out.set(out.size() - 1, new PdfLine(
                        before.text() + space + line.text(), before.left(), Math.max(before.right(), line.right()),
                        before.y(),
                        marker ? line.size() : PdfLine.size(List.of(before, line)),
                        marker || isLonger(line, before) ? line.bold() : before.bold(),
                        before.page(),
                        before.direction()));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean isLonger(PdfLine one, PdfLine other) {
        return one.text().strip().length() > other.text().strip().length();
    }

    static boolean isMarker(String text) {
        String words = text.strip();
        return Markers.isMarkerAlone(words) || (words.length() == 1 && Markers.bulleted(words + " x").isPresent())
                || isBareNumber(words);
    }

    /// A number such as `3` or `3.1` alone: before words that stand far behind it, it may be the first cell of a row.
    private static boolean isBareNumber(String text) {
        return Contents.isNumbered(text.strip() + " ") && !Words.hasLetter(text);
    }
}
