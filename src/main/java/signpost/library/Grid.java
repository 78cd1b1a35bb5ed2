package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Fills a table with cells that may reach over several columns or rows. A cell over several columns is set once and leaves
/// the others blank; one over several rows is read with each row it belongs to, so that a row can be understood alone.
final class Grid {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 50_000;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    /// Sets the next cell of the row.
    void cell(String words, int across, int down) {
        carry();
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

    private void carry() {
        while (row.size() < carried.size() && left.get(row.size()) > 0) {
            int column = row.size();
            left.set(column, left.get(column) - 1);
            row.add(carried.get(column));
        }
    }
}
