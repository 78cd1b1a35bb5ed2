package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Fills a table with cells that may reach over several columns or rows. A cell over several columns is set once and leaves
/// the others blank; one over several rows is read with each row it belongs to, so that a row can be understood alone.
final class Grid {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_HEADS = 10;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private boolean spans;

    /// How many rows at the top hang together by merged cells.
    private int merged = 1;

    /// Sets the next cell of the row.
    void cell(String words, int across, int down) {
        carry();
        spans |= rows.isEmpty() && across > 1 && !words.isBlank();
        merged = rows.size() < merged ? Math.max(merged, rows.size() + Math.clamp(down, 1, MOST_HEADS)) : merged;
        for (int i = 0; i < Math.max(1, across) && row.size() < MOST_COLUMNS; i++) {
            while (carried.size() <= row.size()) {
                carried.add("");
                left.add(0);
            }
            carried.set(row.size(), i == 0 ? words : "");
            left.set(row.size(), down - 1);
            row.add(i == 0 ? words : "");
        }
    }

    /// Ends the row; one without any words is left out.
    ///
    /// @return whether the row was kept
    boolean end() {
        carry();
        boolean kept = row.stream().anyMatch(cell -> !cell.isBlank()) && rows.size() < MOST_ROWS;
        if (kept) {
            rows.add(row);
        }
        row = new ArrayList<>();
        return kept;
    }

    List<List<String>> rows() {
        return rows;
    }

    /// How many rows are heads where a head reaches over several columns, each with a head of its own below, beside one merged over both rows.
    int mergedHeads() {
        return mergedHeads(rows, spans, merged);
    }

    /// @param spans whether a cell of the first row reaches over several columns
    /// @param merged how many rows at the top hang together by merged cells
    static int mergedHeads(List<List<String>> rows, boolean spans, int merged) {
        boolean heads = spans && merged > 1 && merged < rows.size() && new TableHeads(rows).couldBe(merged);
        return heads ? merged : Table.UNKNOWN;
    }

    private void carry() {
        while (row.size() < carried.size() && left.get(row.size()) > 0) {
            int column = row.size();
            left.set(column, left.get(column) - 1);
            row.add(carried.get(column));
        }
    }
}
