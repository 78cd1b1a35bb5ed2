package signpost.library;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Judges by their look how many of a table's first rows are heads, where the file does not say. A wrong head is worse than none: it
/// would put one person's telephone number to another's name.
///
/// @param rows the cells, without blank rows
record TableHeads(List<List<String>> rows) {

    private static final int LONGEST_HEAD = 90;
    private static final int MOST_HEAD_ROWS = 3;

    /// Where somebody is reached: an address of mail or the web, or a telephone number. No column is called so.
    private static final Pattern CONTACT = Pattern.compile(
            "@|://|\\bwww\\.|\\b[\\w-]{1,63}\\.(?:uk|org|com|net)\\b|(?<!\\d)(?:\\+44[ (0)]{0,5}|\\(?0)[1-9](?:[ ()-]{0,2}\\d){8,9}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\d[\\d.,:/–-]*|[A-Za-z]+");
    private static final Set<String> NUMERALS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "first",
            "second", "third", "fourth", "fifth", "sixth", "ii", "iii", "iv", "vi", "vii", "viii", "ix");
    private static final Set<String> DAYS = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
            "thu", "thurs", "fri", "sat", "sun");
    private static final Set<String> MONTHS = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
            "dec");

    /// Heads are short, fill every column but perhaps the first, end no sentence, tell no contact, go on in no series, and stand above
    /// something longer or numeric.
    int count() {
        if (rows.size() < 2 || !looksLikeHeads(rows.getFirst(), 0) || areData() || isControlTable()) {
            return 0;
        }
        List<String> first = rows.getFirst();
        int below = 0;
        int figures = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            for (String cell : row) {
                below += cell.length();
                figures += isFigure(cell) ? 1 : 0;
            }
        }
        int width = String.join("", first).length();
        boolean larger = below > 1.2 * width * (rows.size() - 1);
        if (rows.size() < 3 && figures == 0 && !larger) {
            return 0;
        }
        int heads = 1;
        while (heads < Math.min(MOST_HEAD_ROWS, rows.size() - 1)
                && rows.get(heads).getFirst().isBlank()
                && looksLikeHeads(rows.get(heads), 1)) {
            heads++;
        }
        return heads;
    }

    /// Whether nothing speaks against so many rows as heads.
    boolean couldBe(int count) {
        return count <= MOST_HEAD_ROWS && !areData() && !isControlTable() && rows.stream().limit(count)
                .allMatch(row -> row.stream().noneMatch(
                        cell -> cell.length() > LONGEST_HEAD || cell.endsWith(".") || isAmount(cell)));
    }

    /// Whether the first row is plainly one of the others: it says where somebody is reached, or begins a series that the rows below
    /// go on with, as `Level 1` above `Level 2` or `Monday` above `Tuesday`.
    boolean areData() {
        if (rows.isEmpty()) {
            return false;
        }
        List<String> first = rows.getFirst();
        for (int i = 0; i < first.size(); i++) {
            if (CONTACT.matcher(first.get(i)).find() || beginsSeries(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsSeries(int column) {
        String cell = rows.getFirst().get(column);
        String pattern = pattern(cell);
        boolean counted = !pattern.equals(cell.toLowerCase(Locale.ROOT));
        boolean bare = pattern.length() == 1; // a year or letter alone heads columns as often as it begins rows
        if (!counted || (bare && column > 0)) {
            return false;
        }
        return rows.stream()
                .skip(1)
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(Predicate.not(String::isBlank))
                .filter(below -> !below.equalsIgnoreCase(cell)) // one cell merged over several rows
                .findFirst()
                .map(below -> pattern(below).equals(pattern))
                .orElse(false);
    }

    /// The cell with whatever counts made equal: figures, numerals, single letters, days and months.
    private static String pattern(String cell) {
        Matcher words = WORD.matcher(cell.toLowerCase(Locale.ROOT));
        return words.replaceAll(found -> {
            String word = found.group();
            boolean numeral = Character.isDigit(word.charAt(0)) || word.length() == 1 || NUMERALS.contains(word);
            return numeral ? "#" : DAYS.contains(word) ? "†" : MONTHS.contains(word) ? "‡" : word;
        });
    }

    /// Whether it states things about the document row by row, as `Version | 3.1` above `Published | 5 May 2024`. A history of
    /// versions, which has a head `Version` above its numbers, does not. Where most rows of two columns do, the first does too, whatever it is
    /// called.
    private boolean isControlTable() {
        List<String> first = rows.getFirst();
        long labels = rows.stream().filter(row -> TellingText.isLabel(row.getFirst())).count();
        if (first.size() == 2 && labels > 1 && labels * 2 > rows.size()) {
            return true;
        }
        if (!TellingText.isLabel(first.getFirst())) {
            return false;
        }
        List<List<String>> others = rows.subList(1, rows.size());
        boolean moreLabels = others.stream().anyMatch(row -> TellingText.isLabel(row.getFirst()));
        boolean numbers = others.stream().allMatch(row -> row.getFirst().chars().anyMatch(Character::isDigit));
        return moreLabels || (first.size() == 2 && !numbers);
    }

    private static boolean looksLikeHeads(List<String> row, int from) {
        for (int i = from; i < row.size(); i++) {
            String cell = row.get(i);
            boolean missing = cell.isBlank() && i > 0;
            if (missing || cell.length() > LONGEST_HEAD || cell.endsWith(".") || isAmount(cell)) {
                return false;
            }
        }
        return row.size() > 1 && (from > 0 || row.stream().anyMatch(Words::hasLetter));
    }

    /// Only figures and signs, as in `12`, `£3,000`, `45%`.
    private static boolean isFigure(String cell) {
        return cell.chars().anyMatch(Character::isDigit) && !Words.hasLetter(cell);
    }

    /// A figure that is no year, such as `£3,000`; a year may well head a column.
    private static boolean isAmount(String cell) {
        boolean year = cell.length() >= 4 && (cell.startsWith("19") || cell.startsWith("20")) && !cell.contains(",");
        return isFigure(cell) && !year;
    }
}
