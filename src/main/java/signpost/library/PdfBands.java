package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Parts the rows of a page into bands: running text, columns side by side, and tables without rules or tags.
final class PdfBands {

    /// White space that reaches down over several rows.
    record Gap(float from, float to) {
        float width() {
            return to - from;
        }

        float middle() {
            return (from + to) / 2;
        }
    }

    /// Consecutive rows.
    ///
    /// @param gutters where white space parts them from top to bottom; none for running text
    record Band(List<PdfRow> rows, List<Gap> gutters) {}

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
        List<Gap> shared = gaps(rows.get(i));
        int end = i + 1;
        while (end < rows.size()) {
            List<Gap> next = both(shared, gaps(rows.get(end)));
            if (next.isEmpty() || farBelow(rows.get(end - 1), rows.get(end))) {
                break;
            }
            shared = next;
            end++;
        }
        while (end > i && rows.get(end - 1).parts().size() == 1 && isTrailing(rows.get(end - 1))) {
            end--;
        }
        List<PdfRow> band = rows.subList(i, end);
        List<Gap> gutters = shared.stream()
                .filter(gap -> bothSides(band, gap) >= FEWEST_ROWS)
                .sorted(Comparator.comparingDouble(Gap::from))
                .toList();
        return gutters.isEmpty() ? Optional.empty() : Optional.of(new Band(List.copyOf(band), gutters));
    }

    private boolean isTrailing(PdfRow row) {
        return row.right() - row.left() < 0.3f * (right - left);
    }

    private static boolean farBelow(PdfRow above, PdfRow below) {
        return below.y() - above.y() > 5 * Math.max(above.size(), below.size());
    }

    private static int bothSides(List<PdfRow> rows, Gap gap) {
        int count = 0;
        for (PdfRow row : rows) {
            count += row.left() < gap.from() + 1 && row.right() > gap.to() - 1 ? 1 : 0;
        }
        return count;
    }

    /// The white of a row within the width of the page's text.
    private List<Gap> gaps(PdfRow row) {
        List<Gap> gaps = new ArrayList<>();
        float at = left;
        for (PdfLine part : row.parts()) {
            add(gaps, at, part.left());
            at = Math.max(at, part.right());
        }
        add(gaps, at, right);
        return gaps;
    }

    private static List<Gap> both(List<Gap> one, List<Gap> other) {
        List<Gap> shared = new ArrayList<>();
        for (Gap a : one) {
            for (Gap b : other) {
                add(shared, Math.max(a.from(), b.from()), Math.min(a.to(), b.to()));
            }
        }
        return shared;
    }

    private static void add(List<Gap> gaps, float from, float to) {
        if (to - from >= NARROWEST) {
            gaps.add(new Gap(from, to));
        }
    }
}
