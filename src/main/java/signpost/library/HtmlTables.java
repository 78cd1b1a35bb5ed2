package signpost.library;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// Reads tables of a page with their heads and merged cells. A table that only places things on the page is read as text.
final class HtmlTables {

    private static final int MOST_COLUMNS = 60;

    private HtmlTables() {}

    static void read(Element table, Outline outline) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            outline.paragraph(HtmlBlocks.words(caption), 0);
        }
        if (table.selectFirst("table table") != null || !table.select("td h1, td h2, td h3").isEmpty()) {
            for (Element cell : table.select("> * > tr > td, > * > tr > th, > tr > td, > tr > th")) {
                new HtmlBlocks(outline).read(cell);
            }
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> carried = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        int heads = 0;
        boolean body = false;
        for (Element row : table.select("> * > tr, > tr")) {
            List<String> cells = new ArrayList<>();
            boolean allHeads = true;
            for (Element cell : row.select("> td, > th")) {
                carry(cells, carried, left);
                String words = Words.tidy(HtmlBlocks.words(cell));
                allHeads &= cell.normalName().equals("th");
                place(cells, words, span(cell, "colspan"), span(cell, "rowspan"), carried, left);
            }
            carry(cells, carried, left);
            if (cells.isEmpty()) {
                continue;
            }
            body |= !(allHeads || inHead(row));
            heads += body ? 0 : 1;
            rows.add(cells);
        }
        outline.table(new Table(rows, heads == 0 ? Table.UNKNOWN : heads), 0);
    }

    private static boolean inHead(Element row) {
        return row.parent() != null && row.parent().normalName().equals("thead");
    }

    private static int span(Element cell, String name) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, MOST_COLUMNS);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /// A cell that reaches down from a row above is read again with each row it belongs to.
    private static void carry(List<String> cells, List<String> carried, List<Integer> left) {
        while (cells.size() < carried.size() && left.get(cells.size()) > 0) {
            int column = cells.size();
            left.set(column, left.get(column) - 1);
            cells.add(carried.get(column));
        }
    }

    private static void place(
            List<String> cells, String words, int across, int down, List<String> carried, List<Integer> left) {
        for (int i = 0; i < across && cells.size() < MOST_COLUMNS; i++) {
            while (carried.size() <= cells.size()) {
                carried.add("");
                left.add(0);
            }
            carried.set(cells.size(), i == 0 ? words : "");
            left.set(cells.size(), down - 1);
            cells.add(i == 0 ? words : "");
        }
    }
}
