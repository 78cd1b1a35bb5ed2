package signpost.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The heads of tables that go on over the end of a page: the next page begins with the same row at the same place.
final class PdfHeads {

    /// Among so many rows at the top of a page its table's head is looked for.
    private static final int TOP = 4;

    private final Map<Integer, Set<String>> on = new HashMap<>();

    PdfHeads(List<PdfPage> pages) {
        Set<String> before = Set.of();
        for (PdfPage page : pages) {
            List<PdfRow> rows = PdfRow.of(page.loose(), PdfColumns.GAP);
            Set<String> top = rows.stream().limit(TOP).filter(row -> row.parts().size() > 1).map(PdfRow::place)
                    .filter(before::contains)
                    .collect(Collectors.toSet());
            on.computeIfAbsent(page.number() - 1, number -> new HashSet<>()).addAll(top);
            on.computeIfAbsent(page.number(), number -> new HashSet<>()).addAll(top);
            before = rows.stream().map(PdfRow::place).collect(Collectors.toSet());
        }
    }

    /// The rows of this page that head a table on it and on the page before or behind it.
    Set<String> on(PdfPage page) {
        return on.getOrDefault(page.number(), Set.of());
    }

    /// Tables that go on upon the next page, made one: below the same head, which is left out in between, or without one, where the columns stand at
    /// the same places and nothing but the end of the page parts them.
    ///
    /// @param shapes how each table stands on its page, by the table itself
    static List<Piece> joined(List<Piece> pieces, Map<Table, PdfLayout.Shape> shapes) {
        List<Piece> out = new ArrayList<>();
        PdfLayout.@Nullable Shape last = null;
        for (Piece piece : pieces) {
            Table above = out.isEmpty() ? null : out.getLast().table();
            Table table = piece.table();
            PdfLayout.@Nullable Shape shape = table == null ? null : shapes.get(table);
            boolean next = above != null && table != null && out.getLast().page() < piece.page()
                    && above.pageOfLast(out.getLast().page()) == piece.page() - 1;
            if (next && above != null && table != null && (hasSameHead(above, table) || goesOn(last, shape))) {
                int repeated = hasSameHead(above, table) ? 1 : 0;
                Table whole = one(above, out.getLast().page(), table, piece.page(), repeated);
                out.set(out.size() - 1, out.getLast().withTable(whole));
            } else {
                out.add(piece);
            }
            last = shape;
        }
        return out;
    }

    private static boolean hasSameHead(Table above, Table table) {
        return table.rows().size() > 1 && !above.rows().isEmpty()
                && above.rows().getFirst().equals(table.rows().getFirst());
    }

    private static boolean goesOn(PdfLayout.@Nullable Shape above, PdfLayout.@Nullable Shape below) {
        return above != null && below != null && !below.headed() && above.isLike(below);
    }

    /// @param repeated how many rows of the lower part stand at the top of the upper one too
    private static Table one(Table above, int first, Table table, int page, int repeated) {
        Hyphens hyphens = new Hyphens();
        List<List<String>> rows = new ArrayList<>(above.rows());
        List<Integer> pages = new ArrayList<>(
                above.pages().isEmpty() ? Collections.nCopies(rows.size(), first) : above.pages());
        for (List<String> row : table.rows().subList(repeated, table.rows().size())) {
            boolean cut = pages.getLast() < page && rows.size() > 1 && row.getFirst().isEmpty();
            if (cut) {
                rows.set(rows.size() - 1, PdfTable.joined(rows.getLast(), row, hyphens));
            } else {
                rows.add(row);
                pages.add(page);
            }
        }
        return new Table(rows, above.headRows(), pages);
    }
}
