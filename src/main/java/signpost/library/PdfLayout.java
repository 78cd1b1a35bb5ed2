package signpost.library;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        private static final float FAR = 3;

        /// Whether the columns stand at the same places.
        boolean isLike(Shape other) {
            boolean like = lefts.size() == other.lefts.size();
            for (int i = 0; like && i < lefts.size(); i++) {
                like = Math.abs(lefts.get(i) - other.lefts.get(i)) < NEAR;
            }
            return like;
        }

        /// How many lines at the top of the next page are rows of the table still: too few to tell by themselves, their cells begin where its
        /// columns do.
        private int goingOn(List<PdfRow> rows) {
            int lines = 0;
            while (lines < rows.size() && isWithin(rows.get(lines), lines == 0)
                    && (lines == 0 || rows.get(lines).y() - rows.get(lines - 1).y() < FAR * rows.get(lines).size())) {
                lines++;
            }
            return lines;
        }

        private boolean isWithin(PdfRow row, boolean begins) {
            boolean cells = row.parts().stream()
                    .allMatch(part -> lefts.stream().anyMatch(left -> Math.abs(left - part.left()) < NEAR));
            boolean begun = Math.abs(row.left() - lefts.getFirst()) < NEAR;
            return cells && (begun || begins ? begun && row.parts().size() > 1 : !row.parts().isEmpty());
        }

        private List<PdfGap> gutters() {
            return lefts.stream().skip(1).map(left -> new PdfGap(left - NEAR, left - 1)).toList();
        }

        private Shape going() {
            return new Shape(lefts, false);
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
    private final @Nullable Shape above;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Table, Shape> shapes = new IdentityHashMap<>();

    private @Nullable Shape end;

    /// @param heads the rows that head a table on this page and once more on the next; see [PdfRow#place]
    /// @param above the table that ends the page before; null where none does
    PdfLayout(PdfPage page, Hyphens hyphens, Set<String> heads, @Nullable Shape above) {
        this.above = above;
        this.page = page;
        this.hyphens = hyphens;
        this.heads = heads;
    }

    /// Words that are turned against the page's stand on its edge or beside a table: they are read behind it and part no paragraph.
    List<Piece> pieces() {
        float direction = page.direction();
        read(withoutLeaders(direction), 0);
        int straight = pieces.size();
        Table last = pieces.isEmpty() ? null : pieces.getLast().table();
        end = last == null ? null : shapes.get(last);
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

    /// The table that ends the page, once it is read; null where none does.
    @Nullable
    Shape end() {
        return end;
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
            if (!band.gutters().isEmpty()) {
                table(band, Shape.of(band));
                continue;
            }
            int going = pieces.isEmpty() && above != null ? above.goingOn(band.rows()) : 0;
            if (going > 0 && above != null) {
                table(new PdfBands.Band(band.rows().subList(0, going), above.gutters()), above.going());
            }
            new PdfParagraphs(page.number(), hyphens).read(band.rows().subList(going, band.rows().size()), pieces);
        }
    }

    private void table(PdfBands.Band band, Shape shape) {
        List<List<String>> rows = PdfTable.rows(band, hyphens);
        if (!Contents.isContents(rows, false)) {
            PdfRow first = band.rows().getFirst();
            Table table = new Table(rows, Table.UNKNOWN);
            shapes.put(table, shape);
            pieces.add(new Piece(
                    Piece.Sort.TABLE, 0, "", "", table, page.number(), first.y(), first.size(),
                    false, rows.size()));
        }
    }
}
