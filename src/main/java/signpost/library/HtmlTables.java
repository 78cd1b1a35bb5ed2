package signpost.library;

import org.jsoup.nodes.Element;

/// Reads tables of a page with their heads and merged cells. A table that only places things on the page is read as text.
final class HtmlTables {

    private static final int MOST_SPANNED = 60;

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
        Grid grid = new Grid();
        int heads = 0;
        boolean body = false;
        for (Element row : table.select("> * > tr, > tr")) {
            boolean allHeads = true;
            for (Element cell : row.select("> td, > th")) {
                allHeads &= cell.normalName().equals("th");
                grid.cell(Words.tidy(HtmlBlocks.words(cell)), span(cell, "colspan"), span(cell, "rowspan"));
            }
            if (grid.end()) {
                body |= !(allHeads || inHead(row));
                heads += body ? 0 : 1;
            }
        }
        outline.table(new Table(grid.rows(), heads == 0 ? grid.mergedHeads() : heads), 0);
    }

    private static boolean inHead(Element row) {
        return row.parent() != null && row.parent().normalName().equals("thead");
    }

    private static int span(Element cell, String name) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(name).strip()), 1, MOST_SPANNED);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
