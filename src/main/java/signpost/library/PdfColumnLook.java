package signpost.library;

import java.util.List;

/// Tells columns of running text from the columns of a table by how their lines stand.
final class PdfColumnLook {

    private static final int FEWEST_ROWS = 3;
    private static final int ENOUGH_ROWS = 5;
    private static final int LONG_ROWS = 10;
    private static final int LETTERS = 18;
    private static final int FEWEST_CELLS = 3;
    private static final float SET_OFF = 1.4f;
    private static final double JUSTIFIED = 0.8;

    private final List<List<PdfRow>> columns;

    private PdfColumnLook(List<List<PdfRow>> columns) {
        this.columns = columns;
    }

    /// Whether running text stands in several columns. Beside a long column of running text, one other may hold a list.
    static boolean areColumns(List<List<PdfLine>> runs) {
        if (runs.size() < 2) {
            return false;
        }
        PdfColumnLook look = new PdfColumnLook(runs.stream().map(PdfRow::of).toList());
        int size = look.columns.size();
        long running = look.columns.stream().filter(PdfColumnLook::isRunningText).count();
        long flowing = look.columns.stream().filter(PdfColumnLook::isFlowing).count();
        long dense = look.columns.stream()
                .filter(column -> isFlowing(column) || full(column) >= JUSTIFIED * column.size())
                .count();
        boolean few = look.columns.stream().anyMatch(column -> column.size() < ENOUGH_ROWS);
        if (running == size) {
            return (few ? flowing == size : dense * 2 >= size) && !look.isTable(FEWEST_CELLS);
        }
        boolean beside = look.columns.stream()
                .anyMatch(column -> column.size() >= LONG_ROWS && isRunningText(column) && isFlowing(column));
        return running == size - 1 && beside
                && !look.isTable(isRunningText(look.columns.getFirst()) ? FEWEST_CELLS : 1);
    }

    /// Whether most lines go on with what the line above began.
    private static boolean isFlowing(List<PdfRow> column) {
        int goingOn = 0;
        for (int i = 1; i < column.size(); i++) {
            goingOn += goesOn(column.get(i - 1).text(), column.get(i).text()) ? 1 : 0;
        }
        return column.size() >= FEWEST_ROWS && goingOn >= 0.5 * (column.size() - 1);
    }

    /// How many lines reach the right edge of their column, or nearly so.
    private static int full(List<PdfRow> column) {
        float left = (float) column.stream().mapToDouble(PdfRow::left).min().orElse(0);
        float right = (float) column.stream().mapToDouble(PdfRow::right).max().orElse(0);
        return (int) column.stream().filter(row -> row.right() > right - 0.2f * (right - left)).count();
    }

    /// Running text fills its width line after line, and its lines go on with what the line above began; cells of a table seldom do.
    private static boolean isRunningText(List<PdfRow> column) {
        int letters = column.stream().mapToInt(row -> row.text().length()).sum();
        boolean filled = column.size() >= ENOUGH_ROWS && full(column) >= 0.5 * column.size();
        return (filled || isFlowing(column)) && letters >= LETTERS * column.size();
    }

    private static boolean goesOn(String above, String text) {
        boolean broken = above.endsWith("-") || above.endsWith("\u00AD");
        return !text.isEmpty()
                && (broken || (Character.isLetter(text.charAt(0)) && !Character.isUpperCase(text.charAt(0))));
    }

    /// Cells of a table begin side by side: where a column begins anew below white space, so does another on the same height.
    ///
    /// @param least how many such beginnings tell a table
    private boolean isTable(int least) {
        int beginnings = 0;
        int level = 0;
        for (List<PdfRow> column : columns) {
            float leading = Math.max(PdfRow.leading(column), 1);
            int before = beginnings;
            boolean bold = column.stream().filter(PdfRow::bold).count() * 2 > column.size();
            for (int i = 1; i < column.size(); i++) {
                PdfRow row = column.get(i);
                boolean heads = !bold && (row.bold() || column.get(i - 1).bold());
                if (!heads && row.y() - column.get(i - 1).y() > SET_OFF * leading) {
                    beginnings++;
                    level += columns.stream().anyMatch(other -> other != column && beginsBeside(other, row)) ? 1 : 0;
                }
            }
            if (beginnings - before >= FEWEST_CELLS && (beginnings - before) * 2 > column.size()) {
                return true; // words, each with its explanation beside it
            }
        }
        return beginnings >= least && level >= 0.7 * beginnings;
    }

    private static boolean beginsBeside(List<PdfRow> other, PdfRow row) {
        float right = (float) other.stream().mapToDouble(PdfRow::right).max().orElse(0);
        for (int i = 1; i < other.size(); i++) {
            PdfRow beside = other.get(i);
            if (Math.abs(beside.y() - row.y()) < 0.35f * row.size()) {
                PdfRow above = other.get(i - 1);
                String text = above.text();
                boolean closed = text.isEmpty() || ".!?:;".indexOf(text.charAt(text.length() - 1)) >= 0;
                boolean early = above.right() < right - 0.25f * (right - above.left());
                boolean parted = beside.y() - above.y() > SET_OFF * Math.max(1, PdfRow.leading(other));
                return parted || early || (closed && !goesOn(text, beside.text()));
            }
        }
        return false;
    }
}
