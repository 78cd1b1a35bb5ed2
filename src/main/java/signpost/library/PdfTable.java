package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// Makes the rows of a table of the lines of a band. A cell may have several lines: where the steps from line to line are of two sizes, the
/// large ones part the rows; elsewhere a line goes on with the row above where it leaves cells blank or carries cut sentences on.
final class PdfTable {

    private static final int CUT_LINE = 18;
    private static final int MOST_LINES = 12;
    private static final float LARGER = 1.12f;
    private static final float RAISED = 0.9f;

    private final PdfBands.Band band;
    private final Hyphens hyphens;
    private final List<List<String>> lines;
    private final List<Double> rights = new ArrayList<>();

    private PdfTable(PdfBands.Band band, Hyphens hyphens) {
        this.band = band;
        this.hyphens = hyphens;
        lines = band.rows().stream().map(this::cells).toList();
        for (int i = 0; i <= band.gutters().size(); i++) {
            int column = i;
            rights.add(band.rows().stream().flatMap(row -> band.cell(row, column).stream())
                    .mapToDouble(PdfLine::right).max().orElse(0));
        }
    }

    /// The rows, cell by cell.
    static List<List<String>> rows(PdfBands.Band band, Hyphens hyphens) {
        return new PdfTable(band, hyphens).rows();
    }

    private List<List<String>> rows() {
        List<Boolean> begins = begins();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = begins.isEmpty() ? i > 0 && goesOn(i, rows.getLast()) : !begins.get(i);
            if (goesOn) {
                rows.set(rows.size() - 1, joined(rows.getLast(), lines.get(i), hyphens));
            } else {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    private List<String> cells(PdfRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i <= band.gutters().size(); i++) {
            List<PdfLine> parts = band.cell(row, i);
            cells.add(parts.isEmpty() ? "" : Words.tidy(new PdfRow(parts).text()));
        }
        return cells;
    }

    /// Which lines begin a row, where the steps between them tell; none where they do not. Lines that stand in groups as the years of a budget do
    /// are rows each: a line that goes on leaves a cell blank or begins small.
    private List<Boolean> begins() {
        List<PdfRow> rows = band.rows();
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            steps.add(rows.get(i).y() - rows.get(i - 1).y());
        }
        float raised = RAISED * rows.getFirst().size();
        float small = (float) steps.stream().filter(step -> step > raised).mapToDouble(step -> step).min().orElse(0);
        List<Boolean> begins = new ArrayList<>(List.of(true));
        int going = 0;
        int told = 0;
        int group = 1;
        for (int i = 1; i < rows.size(); i++) {
            boolean larger = steps.get(i - 1) > LARGER * small && steps.get(i - 1) > small + 1;
            begins.add(larger);
            group = larger ? 1 : group + 1;
            going += larger ? 0 : 1;
            told += !larger && looksGoingOn(lines.get(i)) ? 1 : 0;
            if (group > MOST_LINES || !larger && refills(begins.lastIndexOf(true), i)) {
                return List.of();
            }
        }
        long begun = begins.stream().filter(begin -> begin).count();
        long whole = 0;
        for (int i = 0; i < lines.size(); i++) {
            whole += begins.get(i) && !lines.get(i).getFirst().isEmpty() ? 1 : 0;
        }
        return begun > 1 && told * 3 >= going * 2 && whole * 3 >= begun * 2 ? begins : List.of();
    }

    /// Whether a line fills a cell that ended further up in its group, as the first line of another row does.
    private boolean refills(int first, int line) {
        for (int column = 0; column < lines.get(line).size(); column++) {
            if (!lines.get(line).get(column).isEmpty() && lines.get(line - 1).get(column).isEmpty()
                    && (column == 0 || !isBlankFrom(first, line, column))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlankFrom(int first, int end, int column) {
        return lines.subList(first, end).stream().allMatch(cells -> cells.get(column).isEmpty());
    }

    private static boolean looksGoingOn(List<String> cells) {
        return cells.stream().anyMatch(String::isEmpty) || Character.isLowerCase(cells.getFirst().charAt(0));
    }

    /// A line carries the row above on that stands close below it and leaves cells blank, or goes on with sentences that were cut.
    private boolean goesOn(int line, List<String> before) {
        PdfRow above = band.rows().get(line - 1);
        PdfRow row = band.rows().get(line);
        if (row.y() - above.y() >= 1.4f * Math.max(above.size(), row.size())) {
            return false;
        }
        List<String> cells = lines.get(line);
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

    /// Two lines of one row, cell by cell.
    static List<String> joined(List<String> before, List<String> cells, Hyphens hyphens) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            joined.add(hyphens.join(before.get(i), cells.get(i)));
        }
        return joined;
    }
}
