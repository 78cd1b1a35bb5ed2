package signpost.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the page numbers of a document: a number that shares its line with nothing but furniture, beyond which nothing but
/// furniture stands, and which goes up with the pages or says that it is a page's. A figure or a year of a table is none of these.
final class PdfPageNumbers {

    private static final int NEAR = 3;
    private static final int LONGEST_STEP = 2;
    private static final Pattern NUMBER = Pattern.compile(
            "^(page |p\\. ?|slide )?[-–—|\\[( ]*(?!\\d{4} ?/|(?:19|20)\\d\\d\\b)(?:\\d{1,2}[-–])?(?:(\\d{1,4})|([ivxl]{1,6}))"
                    + "( of \\d{1,4})?(?: ?[/|] ?\\d{1,4})?[-–—|\\]) ]*$",
            Pattern.CASE_INSENSITIVE);

    /// @param line where it stands
    /// @param value the number
    /// @param told whether it says that it is a page's, as `Page 3` and `3 of 12` do
    private record Number(PdfLine line, int value, boolean told) {}

    private final Map<Integer, Set<Integer>> values = new HashMap<>();
    private final Set<PdfLine> found = new HashSet<>();

    /// @param near whether a run stands where running heads and feet stand
    /// @param recurs whether a run stands on other pages too
    PdfPageNumbers(List<PdfPage> pages, Predicate<PdfLine> near, Predicate<PdfLine> recurs) {
        List<Number> candidates = pages.stream().flatMap(page -> candidates(page, near, recurs).stream()).toList();
        for (Number number : candidates) {
            values.computeIfAbsent(number.line().page(), page -> new HashSet<>()).add(number.value());
        }
        candidates.stream()
                .filter(number -> number.told() || goesUp(number))
                .forEach(number -> found.add(number.line()));
    }

    boolean contains(PdfLine line) {
        return found.contains(line);
    }

    private static List<Number> candidates(PdfPage page, Predicate<PdfLine> near, Predicate<PdfLine> recurs) {
        List<PdfLine> lines = page.lines();
        List<PdfLine> body = lines.stream()
                .filter(line -> !near.test(line) || !recurs.test(line) || matcher(line).matches())
                .toList();
        return lines.stream()
                .filter(near)
                .filter(line -> matcher(line).matches() && isOutermost(line, body, page.height() / 2))
                .map(PdfPageNumbers::number)
                .toList();
    }

    private static Matcher matcher(PdfLine line) {
        return NUMBER.matcher(line.text().strip());
    }

    private static Number number(PdfLine line) {
        Matcher number = matcher(line);
        number.find();
        int value = number.group(2) == null ? roman(number.group(3)) : Integer.parseInt(number.group(2));
        return new Number(line, value, number.group(1) != null || number.group(4) != null);
    }

    private static int roman(String digits) {
        int value = 0;
        int before = 0;
        for (char digit : digits.toLowerCase(Locale.ROOT).toCharArray()) {
            int worth = switch (digit) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                default -> 50;
            };
            value += worth > before ? worth - 2 * before : worth;
            before = worth;
        }
        return value;
    }

    /// Whether nothing of the body stands beside a run, nor between it and the edge of the page.
    private static boolean isOutermost(PdfLine line, List<PdfLine> body, float middle) {
        float reach = 0.6f * line.size();
        return body.stream()
                .filter(other -> !other.equals(line))
                .allMatch(other -> line.y() < middle ? other.y() > line.y() + reach : other.y() < line.y() - reach);
    }

    private boolean goesUp(Number number) {
        int page = number.line().page();
        for (int ahead = -NEAR; ahead <= NEAR; ahead++) {
            for (int step = 1; ahead != 0 && step <= LONGEST_STEP; step++) {
                if (values.getOrDefault(page + ahead, Set.of()).contains(number.value() + step * ahead)) {
                    return true;
                }
            }
        }
        return false;
    }
}
