package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Reads letters that no tag places: columns in reading order, paragraphs from the space between lines, tables from cells that
/// stand under each other.
final class PdfLayout {

    private static final int DEEPEST = 4;
    private static final int CUT_LINE = 18;

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
        read(withoutLeaders(direction), 0);
        int straight = pieces.size();
        page.loose().stream().map(PdfLine::direction).filter(other -> other != direction).distinct().sorted()
                .forEach(other -> read(withoutLeaders(other), 0));
        pieces.subList(straight, pieces.size())
                .replaceAll(turned -> turned.kind() == Piece.Sort.TABLE ? turned : turned.asNote());
        return pieces;
    }

    /// The rows that are read one way, without the lines of a contents page.
    private List<PdfRow> withoutLeaders(float direction) {
        List<PdfLine> lines = page.loose().stream().filter(line -> line.direction() == direction).toList();
        return PdfRow.of(lines, PdfColumns.GAP).stream()
                .filter(row -> Contents.leaderTitle(Words.tidy(row.text())).isEmpty())
                .toList();
    }

    private void read(List<PdfRow> rows, int depth) {
        PdfBands bands = new PdfBands(rows);
        for (PdfColumns.Stretch stretch : PdfColumns.stretches(rows)) {
            if (stretch.columns().isEmpty() || depth > DEEPEST) {
                oneColumn(bands, stretch.rows().stream().map(PdfRow::closed).toList());
            } else {
                stretch.columns().forEach(column -> read(PdfRow.of(column, PdfColumns.GAP), depth + 1));
            }
        }
    }

    private void oneColumn(PdfBands bands, List<PdfRow> rows) {
        for (PdfBands.Band band : bands.bands(rows)) {
            if (band.gutters().isEmpty()) {
                new PdfParagraphs(page.number(), hyphens).read(band.rows(), pieces);
            } else {
                table(band);
            }
        }
    }

    private void table(PdfBands.Band band) {
        List<List<String>> rows = new ArrayList<>();
        List<PdfRow> under = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        for (int i = 0; i <= band.gutters().size(); i++) {
            int column = i;
            rights.add(band.rows().stream().flatMap(row -> band.cell(row, column).stream())
                    .mapToDouble(PdfLine::right).max().orElse(0));
        }
        for (PdfRow row : band.rows()) {
            List<String> cells = cells(band, row);
            if (!rows.isEmpty() && goesOn(band, rights, under.getLast(), row, rows.getLast(), cells)) {
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

    private static List<String> cells(PdfBands.Band band, PdfRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i <= band.gutters().size(); i++) {
            List<PdfLine> parts = band.cell(row, i);
            cells.add(parts.isEmpty() ? "" : Words.tidy(new PdfRow(parts).text()));
        }
        return cells;
    }

    /// A row carries the one above on that stands close below it and leaves cells blank, or goes on with sentences that were cut.
    private static boolean goesOn(PdfBands.Band band, List<Double> rights, PdfRow above, PdfRow row,
            List<String> before,
            List<String> cells) {
        if (row.y() - above.y() >= 1.4f * Math.max(above.size(), row.size())) {
            return false;
        }
        boolean blanks = cells.stream().anyMatch(String::isEmpty);
        boolean fits = true;
        boolean cut = true;
        boolean within = false;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                fits &= !before.get(i).isEmpty();
                cut &= isCut(band.cell(above, i), rights.get(i), cell);
                within |= Character.isLowerCase(cell.charAt(0));
            }
        }
        return fits && (blanks || (cut && within));
    }

    /// Whether a line of a cell ended because the next word did not fit.
    private static boolean isCut(List<PdfLine> line, double right, String next) {
        if (line.isEmpty() || line.getLast().text().strip().length() < CUT_LINE) {
            return false;
        }
        String text = line.getLast().text().strip();
        float letter = (line.getLast().right() - line.getLast().left()) / text.length();
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return ".!?:;".indexOf(text.charAt(text.length() - 1)) < 0
                && line.getLast().right() + letter * (word + 1) > right;
    }

    private List<String> joined(List<String> before, List<String> cells) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            joined.add(hyphens.join(before.get(i), cells.get(i)));
        }
        return joined;
    }
}
