package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Parts the rows of a page where its text stands in columns side by side, whether or not the lines of one stand level with those of
/// the other.
final class PdfColumns {

    /// Rows one below the other.
    ///
    /// @param columns their runs column by column, from left to right; none where they stand in one
    record Stretch(List<PdfRow> rows, List<List<PdfLine>> columns) {}

    /// How wide a gap parts two runs here, measured by their size: columns may stand closer to each other than cells of a table.
    static final float GAP = 0.6f;

    private static final float NARROWEST = 6f;
    private static final int FEWEST_SIDE = 3;
    private static final int MOST_ROWS = 1500;
    private static final int FARTHEST_START = 80;
    private static final float NEW_PARAGRAPH = 1.6f;
    private static final float ALONE = 1.4f;

    private final List<PdfRow> rows;
    private final float left;
    private final float right;

    private PdfColumns(List<PdfRow> rows) {
        this.rows = rows;
        left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    }

    /// All rows, parted between what stands in one column and what stands in several.
    static List<Stretch> stretches(List<PdfRow> rows) {
        return rows.size() > MOST_ROWS ? List.of(new Stretch(rows, List.of())) : new PdfColumns(rows).stretches();
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int begun = 0;
        int i = 0;
        while (i < rows.size()) {
            Optional<Stretch> found = mayBegin(i) ? from(i) : Optional.empty();
            if (found.isPresent() && !found.get().columns().isEmpty()) {
                one(begun, i, stretches);
                stretches.add(found.get());
                i += found.get().rows().size();
                begun = i;
            } else {
                // what is a table as a whole is one in each of its parts too
                i += rows.get(i).parts().size() > 1 ? found.map(table -> table.rows().size()).orElse(1) : 1;
            }
        }
        one(begun, i, stretches);
        return stretches;
    }

    private void one(int from, int to, List<Stretch> into) {
        if (to > from) {
            into.add(new Stretch(List.copyOf(rows.subList(from, to)), List.of()));
        }
    }

    /// The last line of a paragraph over the full width is no first line of a column.
    private boolean mayBegin(int i) {
        PdfRow row = rows.get(i);
        if (i == 0 || row.parts().size() > 1) {
            return true;
        }
        PdfRow above = rows.get(i - 1);
        float em = Math.max(above.size(), row.size());
        return row.y() - above.y() > NEW_PARAGRAPH * em
                || Math.abs(row.size() - above.size()) > 0.08f * em
                || row.bold() != above.bold()
                || Math.abs(row.left() - above.left()) > em;
    }

    /// The longest stretch from row i that white space parts from top to bottom; with columns, if what stands on its sides is running
    /// text.
    private Optional<Stretch> from(int i) {
        List<PdfGap> shared = gaps(i);
        float from = rows.get(i).left();
        float to = rows.get(i).right();
        boolean parted = PdfGap.anyWithin(shared, from, to);
        int end = i + 1;
        while (end < rows.size() && (parted ? !isBreak(end, shared) : end - i < FARTHEST_START)) {
            from = Math.min(from, rows.get(end).left());
            to = Math.max(to, rows.get(end).right());
            List<PdfGap> next = PdfGap.both(shared, gaps(end), NARROWEST);
            boolean inner = PdfGap.anyWithin(next, from, to);
            if (next.isEmpty() || (parted && !inner)) {
                break;
            }
            parted = inner;
            shared = next;
            end++;
        }
        while (parted && end - i > 1 && isSetOff(end - 1)) {
            end--;
        }
        List<PdfRow> stretch = List.copyOf(rows.subList(i, end));
        List<PdfGap> gutters = shared.stream()
                .filter(gap -> isBetween(stretch, gap, FEWEST_SIDE))
                .sorted(Comparator.comparingDouble(PdfGap::from))
                .toList();
        if (gutters.isEmpty()) {
            return Optional.empty();
        }
        List<List<PdfLine>> columns = parted(stretch, gutters);
        return Optional.of(new Stretch(stretch, PdfColumnLook.areColumns(columns) ? columns : List.of()));
    }

    /// Whether a row stands far below the others, or is a heading over all columns: alone on its height, set otherwise than the text, and
    /// with columns below.
    private boolean isBreak(int i, List<PdfGap> gaps) {
        PdfRow above = rows.get(i - 1);
        PdfRow row = rows.get(i);
        float down = row.y() - above.y();
        if (down > 5 * Math.max(above.size(), row.size())) {
            return true;
        }
        return row.parts().size() == 1
                && i + 1 < rows.size()
                && stands(row, rows.get(i + 1))
                && down > NEW_PARAGRAPH * above.size()
                && rows.get(i + 1).y() - row.y() > ALONE * rows.get(i + 1).size()
                && row.left() < left + row.size()
                && gaps.stream().anyMatch(gap -> isBetween(rows.subList(i + 1, Math.min(i + 3, rows.size())), gap, 1));
    }

    private static boolean stands(PdfRow row, PdfRow below) {
        return row.size() > 1.12f * below.size() || (row.bold() && !below.bold() && row.size() > 0.95f * below.size());
    }

    /// Whether the last row of a stretch is no column's last line but the heading or note below all of them.
    private boolean isSetOff(int i) {
        PdfRow above = rows.get(i - 1);
        PdfRow row = rows.get(i);
        float em = Math.max(above.size(), row.size());
        boolean otherwise = Math.abs(row.size() - above.size()) > 0.08f * em || row.bold() != above.bold();
        return row.parts().size() == 1 && row.y() - above.y() > (otherwise ? NEW_PARAGRAPH : 2.2f) * em;
    }

    private static boolean isBetween(List<PdfRow> stretch, PdfGap gap, int least) {
        int before = 0;
        int behind = 0;
        for (PdfRow row : stretch) {
            before += row.left() < gap.from() + 1 ? 1 : 0;
            behind += row.right() > gap.to() - 1 ? 1 : 0;
        }
        return before >= least && behind >= least;
    }

    /// The runs of a stretch column by column. Bullets and numbers make no column but belong to the words behind them.
    private static List<List<PdfLine>> parted(List<PdfRow> stretch, List<PdfGap> gutters) {
        List<List<PdfLine>> columns = new ArrayList<>();
        List<PdfLine> waiting = List.of();
        float from = Float.NEGATIVE_INFINITY;
        for (int i = 0; i <= gutters.size(); i++) {
            float to = i < gutters.size() ? gutters.get(i).middle() : Float.POSITIVE_INFINITY;
            List<PdfLine> column = new ArrayList<>(waiting);
            for (PdfRow row : stretch) {
                column.addAll(row.between(from, to));
            }
            from = to;
            boolean markers = i < gutters.size()
                    && column.stream().filter(line -> PdfRow.isMarker(line.text())).count() * 5 >= column.size() * 4L;
            waiting = markers ? column : List.of();
            if (!markers) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<PdfGap> gaps(int i) {
        return PdfGap.of(rows.get(i), left, right, NARROWEST);
    }
}
