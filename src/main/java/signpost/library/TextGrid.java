package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table of a plain text file whose columns only spaces set under each other.
///
/// @param lines its lines, with the blank ones and the rules between them
/// @param columns where each column but the first begins
record TextGrid(List<TextLine> lines, List<Integer> columns) {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_LINES = 8;
    private static final int RUNNING = 20;

    /// The lines that are a table, without what stands below it.
    Optional<TextGrid> table() {
        int end = lines.size();
        while (end > 0 && (isGap(lines.get(end - 1)) || filled(cells(lines.get(end - 1))) < 2)) {
            end--;
        }
        while (end < lines.size() && isParted() && !isGap(lines.get(end))) {
            end++;
        }
        TextGrid table = new TextGrid(lines.subList(0, end), columns);
        return table.isTable() ? Optional.of(table) : Optional.empty();
    }

    private boolean isTable() {
        List<List<String>> all = lines.stream().filter(line -> !isGap(line)).map(this::cells).toList();
        List<List<String>> begun = all.stream().filter(cells -> !cells.getFirst().isEmpty()).toList();
        long rows = all.stream().filter(cells -> filled(cells) > 1).count();
        long told = begun.stream().filter(cells -> isMarkerOrLabel(cells.getFirst())).count();
        return rows >= FEWEST_ROWS
                && rows * 3 >= all.size() * 2L - (isParted() ? rows : 0)
                && told * 3 < begun.size()
                && !isRunningText(all)
                && !Contents.isContents(rows(), false);
    }

    private static boolean isGap(TextLine line) {
        return line.isBlank() || line.isRule();
    }

    private static boolean isMarkerOrLabel(String cell) {
        return cell.endsWith(":")
                || Markers.isMarkerAlone(cell)
                || (cell.length() == 1 && Markers.bulleted(cell + " x").isPresent())
                || (Contents.isNumbered(cell + " ") && !Words.hasLetter(cell));
    }

    /// Columns of running text, set beside each other as on paper, are no table.
    private boolean isRunningText(List<List<String>> all) {
        int running = 0;
        for (int i = 0; i <= columns.size(); i++) {
            int column = i;
            List<String> cells = all.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
            long goingOn = cells.stream().filter(cell -> Character.isLowerCase(cell.charAt(0))).count();
            int letters = cells.stream().mapToInt(String::length).sum();
            running += goingOn * 2 >= cells.size() && letters >= RUNNING * cells.size() ? 1 : 0;
        }
        return running > columns.size() && !isParted();
    }

    /// Whether blank lines or rules part every row from the next, so that one may have several lines.
    private boolean isParted() {
        int parts = 0;
        int length = 0;
        for (TextLine line : lines) {
            length = isGap(line) ? 0 : length + 1;
            parts += length == 1 ? 1 : 0;
            if (length > MOST_LINES) {
                return false;
            }
        }
        return parts > FEWEST_ROWS;
    }

    /// A rule below the first row says that it holds the heads.
    int heads() {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isRule() || lines.get(i).isBlank()) {
                return lines.get(i).isRule() ? 1 : Table.UNKNOWN;
            }
        }
        return Table.UNKNOWN;
    }

    List<List<String>> rows() {
        boolean parted = isParted();
        List<List<String>> rows = new ArrayList<>();
        boolean begins = true;
        for (TextLine line : lines) {
            if (isGap(line)) {
                begins = true;
                continue;
            }
            List<String> cells = cells(line);
            if (!begins && (parted || goesOn(cells))) {
                rows.set(rows.size() - 1, joined(rows.getLast(), cells));
            } else {
                rows.add(cells);
            }
            begins = false;
        }
        return rows;
    }

    private static boolean goesOn(List<String> cells) {
        return cells.getFirst().isEmpty() || (filled(cells) == 1 && Character.isLowerCase(cells.getFirst().charAt(0)));
    }

    private static List<String> joined(List<String> above, List<String> cells) {
        Hyphens hyphens = new Hyphens();
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            joined.add(hyphens.join(above.get(i), cells.get(i)));
        }
        return joined;
    }

    private List<String> cells(TextLine line) {
        List<String> cells = new ArrayList<>();
        String raw = line.raw();
        int from = 0;
        for (int column : columns) {
            cells.add(Inline.plain(raw.substring(Math.min(from, raw.length()), Math.min(column, raw.length()))));
            from = column;
        }
        cells.add(Inline.plain(raw.substring(Math.min(from, raw.length()))));
        return cells;
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
