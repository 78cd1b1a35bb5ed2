package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One table of a structure tree.
final class PdfTaggedTable {

    private static final int LONG_CELL = 700;

    private final PdfTagged tagged;
    private final Grid grid = new Grid();
    private final List<PdfTree.Node> cells = new ArrayList<>();
    private final List<PdfTree.Node> captions = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int heads;
    private boolean body;
    private boolean nested;
    private int longCells;
    private int widest;
    private int page;

    PdfTaggedTable(PdfTagged tagged) {
        this.tagged = tagged;
    }

    void read(PdfTree.Node table, Set<String> groups) {
        for (PdfTree.Node node : table.kids()) {
            if (groups.contains(node.type())) {
                read(node, groups);
            } else if (node.type().equals("TR")) {
                row(node);
            } else if (node.type().equals("Caption")) {
                captions.add(node);
            } else if (node.mark() == null) {
                cells.add(node);
            }
        }
    }

    private void row(PdfTree.Node row) {
        boolean allHeads = true;
        List<PdfLine> letters = tagged.all(row);
        page = letters.isEmpty() ? page : letters.getFirst().page();
        int filled = 0;
        for (PdfTree.Node cell : row.kids()) {
            boolean head = cell.type().equals("TH");
            if (head || cell.type().equals("TD")) {
                cells.add(cell);
                nested |= holdsTable(cell);
                String text = tagged.cellWords(cell);
                longCells += text.length() > LONG_CELL ? 1 : 0;
                allHeads &= head;
                filled += text.isEmpty() ? 0 : 1;
                grid.cell(text, cell.across(), cell.down());
            }
        }
        widest = Math.max(widest, filled);
        if (grid.end()) {
            pages.add(page);
            body |= !allHeads;
            heads += body ? 0 : 1;
        }
    }

    private static boolean holdsTable(PdfTree.Node node) {
        return node.kids().stream().anyMatch(kid -> kid.type().equals("Table") || holdsTable(kid));
    }

    /// Whether the table only places text on the page: one column, tables within, or cells as long as a page.
    boolean isLayout() {
        return nested || widest <= 1 || longCells * 2 > grid.rows().size();
    }

    List<PdfTree.Node> cells() {
        return cells;
    }

    List<PdfTree.Node> caption() {
        return captions;
    }

    Table table() {
        return new Table(grid.rows(), heads == 0 ? Table.UNKNOWN : heads, pages);
    }
}
