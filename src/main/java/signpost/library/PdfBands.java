package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Parts rows that stand in one column into bands: running text, and tables without rules or tags.
final class PdfBands {

    /// Consecutive rows.
    ///
    /// @param gutters where white space parts them from top to bottom; none for running text
    record Band(List<PdfRow> rows, List<PdfGap> gutters) {

        /// The runs of a row that stand in one column.
        List<PdfLine> cell(PdfRow row, int column) {
            return row.between(
                    column == 0 ? Float.NEGATIVE_INFINITY : gutters.get(column - 1).middle(),
                    column == gutters.size() ? Float.POSITIVE_INFINITY : gutters.get(column).middle());
        }
    }

    private static final float NARROWEST = 9f;
    private static final int FEWEST_ROWS = 3;

    private final float left;
    private final float right;

    PdfBands(List<PdfRow> rows) {
        left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    }

    List<Band> bands(List<PdfRow> rows) {
        List<Band> bands = new ArrayList<>();
        List<PdfRow> text = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            Optional<Band> band = rows.get(i).parts().size() > 1 ? from(rows, i) : Optional.empty();
            if (band.isPresent()) {
                flush(text, bands);
                bands.add(band.get());
                i += band.get().rows().size();
            } else {
                text.add(rows.get(i++));
            }
        }
        flush(text, bands);
        return bands;
    }

    private static void flush(List<PdfRow> text, List<Band> bands) {
        if (!text.isEmpty()) {
            bands.add(new Band(List.copyOf(text), List.of()));
            text.clear();
        }
    }

    /// The longest band from row i that some gutter runs through, if enough rows stand on both sides of it.
    private Optional<Band> from(List<PdfRow> rows, int i) {
        List<PdfGap> shared = gaps(rows.get(i));
        float from = rows.get(i).left();
        float to = rows.get(i).right();
        int end = i + 1;
        while (end < rows.size()) {
            from = Math.min(from, rows.get(end).left());
            to = Math.max(to, rows.get(end).right());
            List<PdfGap> next = PdfGap.both(shared, gaps(rows.get(end)), NARROWEST);
            if (!PdfGap.anyWithin(next, from, to) || farBelow(rows.get(end - 1), rows.get(end))) {
                break;
            }
            shared = next;
            end++;
        }
        while (end > i && isTrailing(rows.get(Math.max(i, end - 2)), rows.get(end - 1))) {
            end--;
        }
        List<PdfRow> band = rows.subList(i, end);
        List<PdfGap> gutters = shared.stream()
                .filter(gap -> bothSides(band, gap) >= FEWEST_ROWS)
                .sorted(Comparator.comparingDouble(PdfGap::from))
                .toList();
        return gutters.isEmpty() ? Optional.empty() : Optional.of(new Band(List.copyOf(band), gutters));
    }

    /// Whether the last row is a short line or a heading below the cells, and not the end of a sentence in one of them.
    private boolean isTrailing(PdfRow above, PdfRow row) {
        float em = Math.max(above.size(), row.size());
        boolean close = row.y() - above.y() < 1.4f * em;
        boolean goesOn = close && row.text().codePoints().limit(1).anyMatch(Character::isLowerCase);
        boolean heading = row.size() > above.size() + 0.08f * em || (row.bold() && !above.bold());
        return row.parts().size() == 1 && !goesOn && (heading || row.right() - row.left() < 0.3f * (right - left));
    }

    private static boolean farBelow(PdfRow above, PdfRow below) {
        return below.y() - above.y() > 5 * Math.max(above.size(), below.size());
    }

    private static int bothSides(List<PdfRow> rows, PdfGap gap) {
        int count = 0;
        for (PdfRow row : rows) {
            count += row.left() < gap.from() + 1 && row.right() > gap.to() - 1 ? 1 : 0;
        }
        return count;
    }

    private List<PdfGap> gaps(PdfRow row) {
        return PdfGap.of(row, left, right, NARROWEST);
    }
}
