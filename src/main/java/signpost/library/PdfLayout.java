package signpost.library;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads letters that no tag places: columns in reading order, paragraphs from the space between lines, tables from cells that
/// stand under each other.
final class PdfLayout {

    private static final int DEEPEST = 4;

    /// How a table stands on its page.
    ///
    /// @param lefts where its columns begin
    /// @param headed whether its first row is set off from the next by bold type
    record Shape(List<Float> lefts, boolean headed) {

        private static final float NEAR = 4;

        /// Whether the columns stand at the same places.
        boolean isLike(Shape other) {
            boolean like = lefts.size() == other.lefts.size();
            for (int i = 0; like && i < lefts.size(); i++) {
                like = Math.abs(lefts.get(i) - other.lefts.get(i)) < NEAR;
            }
            return like;
        }

        private static Shape of(PdfBands.Band band) {
            List<Float> lefts = new ArrayList<>();
            for (int i = 0; i <= band.gutters().size(); i++) {
                int column = i;
                lefts.add((float) band.rows().stream().flatMap(row -> band.cell(row, column).stream())
                        .mapToDouble(PdfLine::left).min().orElse(0));
            }
            return new Shape(lefts, band.rows().size() > 1 && band.rows().get(0).bold() && !band.rows().get(1).bold());
        }
    }

    private final PdfPage page;
    private final Hyphens hyphens;
    private final Set<String> heads;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Table, Shape> shapes = new IdentityHashMap<>();

    /// @param heads the rows that head a table on this page and once more on the next; see [PdfRow#place]
    PdfLayout(PdfPage page, Hyphens hyphens, Set<String> heads) {
        this.page = page;
        this.hyphens = hyphens;
        this.heads = heads;
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

    /// How each table stands on the page, by the table itself.
    Map<Table, Shape> shapes() {
        return shapes;
    }

    /// The rows that are read one way, without the lines of a contents page.
    private List<PdfRow> withoutLeaders(float direction) {
        List<PdfLine> lines = page.loose().stream().filter(line -> line.direction() == direction).toList();
        return PdfRow.of(lines, PdfColumns.GAP).stream()
                .filter(row -> Contents.leaderTitle(Words.tidy(row.text())).isEmpty())
                .toList();
    }

    private void read(List<PdfRow> rows, int depth) {
        PdfBands bands = new PdfBands(rows, heads);
        for (PdfColumns.Stretch stretch : PdfColumns.stretches(rows)) {
            if (stretch.columns().isEmpty() || depth > DEEPEST) {
                oneColumn(bands, stretch.rows());
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
        List<List<String>> rows = PdfTable.rows(band, hyphens);
        if (!Contents.isContents(rows, false)) {
            PdfRow first = band.rows().getFirst();
            Table table = new Table(rows, Table.UNKNOWN);
            shapes.put(table, Shape.of(band));
            pieces.add(new Piece(
                    Piece.Sort.TABLE, 0, "", "", table, page.number(), first.y(), first.size(),
                    false, rows.size()));
        }
    }
}
