package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Reads letters that no tag places: columns in reading order, paragraphs from the space between lines, tables from cells that
/// stand under each other.
final class PdfLayout {

    private static final int DEEPEST = 4;
    private static final int FEWEST_COLUMN_ROWS = 5;
    private static final int LONG_COLUMN_ROWS = 10;
    private static final int COLUMN_LETTERS = 18;

    private final PdfPage page;
    private final Hyphens hyphens;
    private final List<Piece> pieces = new ArrayList<>();

    PdfLayout(PdfPage page, Hyphens hyphens) {
        this.page = page;
        this.hyphens = hyphens;
    }

    /// Words that are turned against the page's stand on its edge or beside a table: they are read behind it and part no paragraph.
    List<Piece> pieces() {
        float direction = page.direction();
        read(rows(page.loose().stream().filter(line -> line.direction() == direction).toList()), 0);
        int straight = pieces.size();
        page.loose().stream().map(PdfLine::direction).filter(other -> other != direction).distinct().sorted()
                .forEach(other -> read(
                        rows(page.loose().stream().filter(line -> line.direction() == other).toList()), 0));
        pieces.subList(straight, pieces.size())
                .replaceAll(turned -> turned.kind() == Piece.Sort.TABLE ? turned : turned.asNote());
        return pieces;
    }

    private static List<PdfRow> rows(List<PdfLine> lines) {
        return PdfRow.of(lines).stream()
                .filter(row -> Contents.leaderTitle(Words.tidy(row.text())).isEmpty())
                .toList();
    }

    private void read(List<PdfRow> rows, int depth) {
        for (PdfBands.Band band : new PdfBands(rows).bands(rows)) {
            if (band.gutters().isEmpty() || depth > DEEPEST) {
                new PdfParagraphs(page.number(), hyphens).read(band.rows(), pieces);
            } else if (areColumns(band)) {
                columns(band, depth);
            } else {
                table(band);
            }
        }
    }

    private void columns(PdfBands.Band band, int depth) {
        for (List<PdfRow> column : parted(band)) {
            read(column, depth + 1);
        }
    }

    /// The rows of a band, column by column.
    private static List<List<PdfRow>> parted(PdfBands.Band band) {
        List<List<PdfRow>> columns = new ArrayList<>();
        float from = Float.NEGATIVE_INFINITY;
        for (int i = 0; i <= band.gutters().size(); i++) {
            float to = i < band.gutters().size() ? band.gutters().get(i).middle() : Float.POSITIVE_INFINITY;
            List<PdfRow> column = new ArrayList<>();
            for (PdfRow row : band.rows()) {
                List<PdfLine> parts = row.between(from, to);
                if (!parts.isEmpty()) {
                    column.add(new PdfRow(parts));
                }
            }
            columns.add(column);
            from = to;
        }
        return columns;
    }

    /// Columns of running text fill their width line after line; cells of a table seldom do, least of all in the first column.
    /// Beside a long column of running text, one other may hold a list.
    private static boolean areColumns(PdfBands.Band band) {
        List<List<PdfRow>> columns = parted(band);
        long running = columns.stream().filter(PdfLayout::isRunningText).count();
        boolean first = isRunningText(columns.getFirst()) && columns.getFirst().size() >= LONG_COLUMN_ROWS;
        return running == columns.size() || (first && running >= columns.size() - 1);
    }

    private static boolean isRunningText(List<PdfRow> column) {
        float left = (float) column.stream().mapToDouble(PdfRow::left).min().orElse(0);
        float right = (float) column.stream().mapToDouble(PdfRow::right).max().orElse(0);
        int full = 0;
        int letters = 0;
        for (PdfRow row : column) {
            full += row.right() > right - 0.2f * (right - left) ? 1 : 0;
            letters += row.text().length();
        }
        return column.size() >= FEWEST_COLUMN_ROWS
                && full >= 0.5 * column.size()
                && letters >= COLUMN_LETTERS * column.size();
    }

    private void table(PdfBands.Band band) {
        List<List<String>> rows = new ArrayList<>();
        List<PdfRow> under = new ArrayList<>();
        for (PdfRow row : band.rows()) {
            List<String> cells = cells(row, band.gutters());
            if (!rows.isEmpty() && goesOn(under.getLast(), row, rows.getLast(), cells)) {
                rows.set(rows.size() - 1, joined(rows.getLast(), cells));
            } else {
                rows.add(cells);
            }
            under.add(row);
        }
        if (!Contents.isContents(rows, false)) {
            PdfRow first = band.rows().getFirst();
            pieces.add(new Piece(
                    Piece.Sort.TABLE, 0, "", "", new Table(rows, Table.UNKNOWN), page.number(), first.y(), first.size(),
                    false, rows.size()));
        }
    }

    private List<String> cells(PdfRow row, List<PdfBands.Gap> gutters) {
        List<String> cells = new ArrayList<>();
        float from = Float.NEGATIVE_INFINITY;
        for (int i = 0; i <= gutters.size(); i++) {
            float to = i < gutters.size() ? gutters.get(i).middle() : Float.POSITIVE_INFINITY;
            List<PdfLine> parts = row.between(from, to);
            cells.add(parts.isEmpty() ? "" : Words.tidy(new PdfRow(parts).text()));
            from = to;
        }
        return cells;
    }

    /// A row that leaves cells blank and stands close below carries the one above on.
    private static boolean goesOn(PdfRow above, PdfRow row, List<String> before, List<String> cells) {
        boolean close = row.y() - above.y() < 1.4f * Math.max(above.size(), row.size());
        boolean blanks = cells.stream().anyMatch(String::isEmpty);
        boolean fits = true;
        for (int i = 0; i < cells.size(); i++) {
            fits &= cells.get(i).isEmpty() || !before.get(i).isEmpty();
        }
        return close && blanks && fits;
    }

    private List<String> joined(List<String> before, List<String> cells) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            joined.add(hyphens.join(before.get(i), cells.get(i)));
        }
        return joined;
    }
}
