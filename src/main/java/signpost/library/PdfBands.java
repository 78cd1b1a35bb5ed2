package signpost.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Parts rows that stand in one column into bands: running text, and tables without rules or tags.
final class PdfBands {

    /// Consecutive rows.
    ///
    /// @param gutters where white space parts them from top to bottom; none for running text
    record Band(List<PdfRow> rows, List<PdfGap> gutters) {

        /// The runs of a row that stand in one column.
        List<PdfLine> cell(PdfRow row, int column) {
            return row.between(
                    column == 0 ? Float.NEGATIVE_INFINITY : gutters.get(column - 1).middle(),
                    column == gutters.size() ? Float.POSITIVE_INFINITY : gutters.get(column).middle());
        }

        private Band below(PdfRow head) {
            List<PdfRow> all = new ArrayList<>(List.of(head));
            all.addAll(rows);
            return new Band(all, gutters);
        }
    }

    private static final float NARROWEST = 9f;
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_HEADED = 2;
    private static final float CLOSE = 1.4f;
    private static final float FAR = 3;
    private static final float LARGER = 1.12f;

    private final float left;
    private final float right;
    private final Set<String> heads;

    /// @param heads the rows that head a table on this page and once more on the next; see [PdfRow#place]
    PdfBands(List<PdfRow> rows, Set<String> heads) {
        this.heads = heads;
        left = (float) rows.stream().mapToDouble(PdfRow::left).min().orElse(0);
        right = (float) rows.stream().mapToDouble(PdfRow::right).max().orElse(0);
    }

    /// @param rows whose runs stand apart as [PdfColumns#GAP] says, for the white beside a cell may be narrower than between words far apart
    List<Band> bands(List<PdfRow> rows) {
        List<PdfRow> closed = rows.stream().map(PdfRow::closed).toList();
        List<Band> bands = new ArrayList<>();
        List<PdfRow> text = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            int at = i;
            Optional<Band> band = (rows.get(i).parts().size() > 1 ? from(rows, i) : Optional.<Band>empty())
                    .or(() -> closed.get(at).parts().size() > 1 ? from(closed, at) : Optional.empty())
                    .or(() -> few(closed, at));
            if (band.isPresent()) {
                boolean headed = !text.isEmpty() && headsToo(text, rows, i, band.get());
                if (headed) {
                    text.removeLast();
                }
                flush(text, bands);
                bands.add(headed ? band.get().below(rows.get(i - 1)) : band.get());
                i += band.get().rows().size();
            } else {
                text.add(closed.get(i++));
            }
        }
        flush(text, bands);
        return bands;
    }

    /// Whether the line above a table is the first of a head that has two lines: it stands as close to the second as the lines of one cell do,
    /// and alone, in one column.
    private static boolean headsToo(List<PdfRow> text, List<PdfRow> rows, int i, Band band) {
        PdfRow above = text.getLast();
        PdfRow first = rows.get(i);
        float step = first.y() - above.y();
        float next = i + 1 < rows.size() ? rows.get(i + 1).y() - first.y() : 0;
        float before = text.size() > 1 ? above.y() - text.get(text.size() - 2).y() : Float.MAX_VALUE;
        boolean within = band.gutters().stream().noneMatch(gap -> above.left() < gap.from() && above.right() > gap.to())
                && first.parts().stream().anyMatch(part -> Math.abs(part.left() - above.left()) < 2);
        return above.parts().size() == 1
                && within
                && Math.abs(above.size() - first.size()) < 0.5f
                && above.bold() == first.bold()
                && step < CLOSE * above.size()
                && step * LARGER < next
                && step * LARGER < before;
    }

    private static void flush(List<PdfRow> text, List<Band> bands) {
        if (!text.isEmpty()) {
            bands.add(new Band(List.copyOf(text), List.of()));
            text.clear();
        }
    }

    /// The longest band from row i that some gutter runs through, if enough rows stand on both sides of it.
    private Optional<Band> from(List<PdfRow> rows, int i) {
        List<PdfGap> shared = gaps(rows.get(i));
        float from = rows.get(i).left();
        float to = rows.get(i).right();
        int end = i + 1;
        while (end < rows.size()) {
            from = Math.min(from, rows.get(end).left());
            to = Math.max(to, rows.get(end).right());
            List<PdfGap> next = PdfGap.both(shared, gaps(rows.get(end)), NARROWEST);
            if (!PdfGap.anyWithin(next, from, to) || farBelow(rows.get(end - 1), rows.get(end))) {
                break;
            }
            shared = next;
            end++;
        }
        while (end > i && isTrailing(rows.get(Math.max(i, end - 2)), rows.get(end - 1))) {
            end--;
        }
        List<PdfRow> band = rows.subList(i, end);
        int least = heads.contains(rows.get(i).place()) ? FEWEST_HEADED : FEWEST_ROWS;
        List<PdfGap> gutters = shared.stream()
                .filter(gap -> bothSides(band, gap) >= least && (parts(band, gap) >= least || isAligned(band, gap)))
                .sorted(Comparator.comparingDouble(PdfGap::from))
                .toList();
        return gutters.isEmpty() ? Optional.empty() : Optional.of(new Band(List.copyOf(band), gutters));
    }

    /// Two rows or more, too few for a gutter to tell, whose cells begin below each other and stand too far apart to be words of a sentence.
    private static Optional<Band> few(List<PdfRow> rows, int i) {
        int columns = rows.get(i).parts().size();
        if (columns < 2 || !holdsWords(rows.get(i))) {
            return Optional.empty();
        }
        int end = i + 1;
        while (end < rows.size() && (stands(rows.get(end - 1), rows.get(end), rows.get(i))
                || end > i + 1 && isWithin(rows.get(end - 1), rows.get(end), rows.get(i)))) {
            end++;
        }
        List<PdfRow> band = List.copyOf(rows.subList(i, end));
        List<PdfGap> gutters = new ArrayList<>();
        for (int c = 1; c < columns; c++) {
            int column = c;
            gutters.add(new PdfGap(
                    (float) band.stream().filter(row -> row.parts().size() == columns)
                            .mapToDouble(row -> row.parts().get(column - 1).right()).max().orElse(0),
                    (float) band.stream().filter(row -> row.parts().size() == columns)
                            .mapToDouble(row -> row.parts().get(column).left()).min().orElse(0)));
        }
        boolean apart = gutters.stream().allMatch(gap -> gap.to() - gap.from() >= NARROWEST);
        return band.size() > 1 && apart ? Optional.of(new Band(band, gutters)) : Optional.empty();
    }

    /// Whether the cells of a row stand below those of the row above and of the first.
    private static boolean stands(PdfRow above, PdfRow row, PdfRow first) {
        boolean below = row.parts().size() == first.parts().size() && holdsWords(row)
                && row.y() - above.y() < FAR * row.size();
        for (int c = 0; below && c < row.parts().size(); c++) {
            below = isBelow(first.parts().get(c), row.parts().get(c), row.parts().size() > 2);
        }
        return below;
    }

    /// Whether a row goes on with cells of the row above but the first.
    private static boolean isWithin(PdfRow above, PdfRow row, PdfRow first) {
        return row.y() - above.y() < CLOSE * row.size()
                && row.parts().stream().allMatch(part -> first.parts().stream().skip(1)
                        .anyMatch(cell -> Math.abs(cell.left() - part.left()) < 2));
    }

    /// @param loose whether it is enough that one stands over some part of the other, as figures do below a head
    private static boolean isBelow(PdfLine cell, PdfLine below, boolean loose) {
        return Math.abs(cell.left() - below.left()) < 2
                || loose && cell.left() < below.right() && below.left() < cell.right();
    }

    /// Whether every cell says something; a sign or a line's number before its text is no cell.
    private static boolean holdsWords(PdfRow row) {
        return Words.hasLetter(row.parts().getFirst().text())
                && row.parts().stream().allMatch(part -> part.text().chars().anyMatch(Character::isLetterOrDigit));
    }

    /// Whether the last row is a short line or a heading below the cells, and not the end of a sentence in one of them.
    private boolean isTrailing(PdfRow above, PdfRow row) {
        float em = Math.max(above.size(), row.size());
        boolean close = row.y() - above.y() < 1.4f * em;
        boolean inCell = row.left() > left + em
                && above.parts().stream().anyMatch(part -> Math.abs(part.left() - row.left()) < 1);
        boolean goesOn = close
                && (inCell || row.text().codePoints().limit(1).anyMatch(Character::isLowerCase));
        boolean heading = row.size() > above.size() + 0.08f * em || (row.bold() && !above.bold());
        return row.parts().size() == 1 && !goesOn && (heading || row.right() - row.left() < 0.3f * (right - left));
    }

    private static boolean farBelow(PdfRow above, PdfRow below) {
        return below.y() - above.y() > 5 * Math.max(above.size(), below.size());
    }

    private static int bothSides(List<PdfRow> rows, PdfGap gap) {
        int count = 0;
        for (PdfRow row : rows) {
            count += row.left() < gap.from() + 1 && row.right() > gap.to() - 1 ? 1 : 0;
        }
        return count;
    }

    /// How many rows a gap parts so widely as no space between words does.
    private static int parts(List<PdfRow> rows, PdfGap gap) {
        int wide = 0;
        for (PdfRow row : rows) {
            wide += PdfGap.of(row, row.left(), row.right(), PdfRow.WIDE_GAP * row.size()).stream()
                    .anyMatch(own -> own.from() < gap.middle() && own.to() > gap.middle()) ? 1 : 0;
        }
        return wide;
    }

    /// Whether what stands behind a narrow gutter begins at one place, as cells do; the white between words of a text may fall together by chance.
    private static boolean isAligned(List<PdfRow> rows, PdfGap gap) {
        List<Float> starts = rows.stream()
                .flatMap(row -> row.parts().stream()
                        .filter(part -> part.left() > gap.from() && part.left() < gap.to() + 2 * part.size())
                        .map(PdfLine::left))
                .toList();
        long level = starts.stream().filter(start -> Math.abs(start - gap.to()) < 1).count();
        return level >= FEWEST_HEADED && level * 4 >= starts.size() * 3L;
    }

    private List<PdfGap> gaps(PdfRow row) {
        return PdfGap.of(row, left, right, NARROWEST);
    }
}
