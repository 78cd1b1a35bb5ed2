package signpost.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A table as a reader found it: rows of cells, and how many of the first rows are heads.
///
/// @param rows the cells, already tidy; rows may differ in length
/// @param headRows how many rows from the top are heads, or [#UNKNOWN] to judge by their look
/// @param pages the page on which each row begins; empty where the whole table stands on one
record Table(List<List<String>> rows, int headRows, List<Integer> pages) {

    static final int UNKNOWN = -1;

    Table {
        List<List<String>> filled = new ArrayList<>();
        List<Integer> on = new ArrayList<>();
        int heads = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                filled.add(List.copyOf(rows.get(i)));
                heads += i < headRows ? 1 : 0;
                if (!pages.isEmpty()) {
                    on.add(pages.get(i));
                }
            }
        }
        rows = withoutBlankColumns(filled);
        pages = List.copyOf(on);
        headRows = headRows > 0 && heads == 0 ? UNKNOWN : Math.min(headRows, heads);
    }

    /// A table on one page.
    Table(List<List<String>> rows, int headRows) {
        this(rows, headRows, List.of());
    }

    private static List<List<String>> withoutBlankColumns(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> column < row.size() && !row.get(column).isBlank())) {
                filled.add(column);
            }
        }
        return filled.size() == width
                ? rows
                : rows.stream()
                        .map(row -> filled.stream().filter(i -> i < row.size()).map(row::get).toList())
                        .toList();
    }

    /// Its rows as blocks, the first on this page. A table of one column is no table: its cells are paragraphs.
    List<Block> blocks(int page) {
        if (rows.stream().allMatch(row -> row.stream().filter(cell -> !cell.isBlank()).count() <= 1)) {
            List<Block> paragraphs = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int on = page(i, page);
                rows.get(i).stream().filter(cell -> !cell.isBlank())
                        .forEach(cell -> paragraphs.add(new Block.Paragraph(cell, on)));
            }
            return paragraphs;
        }
        int titles = titleRows();
        if (titles > 0) {
            int rest = headRows == UNKNOWN ? UNKNOWN : Math.max(0, headRows - titles);
            Table below = part(titles, rows.size(), rest == 0 ? UNKNOWN : rest);
            List<Block> blocks = new ArrayList<>(part(0, titles, 0).blocks(page));
            blocks.addAll(below.blocks(page));
            return blocks;
        }
        int heads = headRows == UNKNOWN ? new TableHeads(rows).count() : headRows;
        List<String> columns = columnHeads(heads);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (i >= heads && heads > 0 && rows.subList(0, heads).contains(cells)) {
                continue;
            }
            if (columns.isEmpty()) {
                blocks.add(new Block.Row(List.of(), withoutBlankEnd(cells), false, page(i, page)));
            } else {
                List<String> over = i < heads ? List.of() : fit(columns, cells.size());
                blocks.add(new Block.Row(over, cells, i < heads, page(i, page)));
            }
        }
        return blocks;
    }

    /// The page on which its last row begins.
    ///
    /// @param first the page of its first row
    int pageOfLast(int first) {
        return page(rows.size() - 1, first);
    }

    private int page(int row, int first) {
        return pages.isEmpty() ? first : pages.get(row);
    }

    private Table part(int from, int to, int heads) {
        return new Table(rows.subList(from, to), heads, pages.isEmpty() ? pages : pages.subList(from, to));
    }

    /// How many rows at the top hold one cell alone: they are the table's title.
    private int titleRows() {
        int titles = 0;
        while (titles < rows.size() && rows.get(titles).stream().filter(cell -> !cell.isBlank()).count() == 1) {
            titles++;
        }
        return titles;
    }

    private List<String> columnHeads(int heads) {
        int width = rows.stream().limit(heads).mapToInt(List::size).max().orElse(0);
        List<String> columns = new ArrayList<>(Collections.nCopies(width, ""));
        for (int n = 0; n < heads; n++) {
            List<String> row = rows.get(n);
            String across = "";
            for (int i = 0; i < row.size(); i++) {
                boolean spanned = row.get(i).isBlank() && i > 0 && n < heads - 1;
                String head = spanned ? across : row.get(i);
                boolean merged = columns.get(i).equals(head); // one cell over several rows of heads
                columns.set(i, merged ? head : (columns.get(i) + " " + head).strip());
                across = head;
            }
        }
        return columns;
    }

    /// Blank cells between others stay, lest those behind them slide into another column.
    private static List<String> withoutBlankEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static List<String> fit(List<String> columns, int width) {
        List<String> fitting = new ArrayList<>(columns.subList(0, Math.min(width, columns.size())));
        while (fitting.size() < width) {
            fitting.add("");
        }
        return fitting;
    }
}
