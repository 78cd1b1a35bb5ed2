package signpost.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A span of numbers, as tables write it: `12 to 17`, `20 or more`, `under 2`, `65+`.
///
/// @param least its smallest number
/// @param most its largest
record Span(int least, int most) {

    private static final Pattern WRITTEN = Pattern.compile(
            "^(?:\\p{L}{1,20}\\s)?(?:(under|below|over|above|up to|at least)\\s)?(\\d{1,4})"
                    + "(?:\\s?(?:to|-|–)\\s?(\\d{1,4})|\\s(?:or|and)\\s(more|over|above|older|less|fewer|under|below|younger)|(\\+))?"
                    + "(?![\\p{L}\\p{N}/%]|[.,]\\d)");

    /// The spans with which cells of a table begin, one word before them or none.
    ///
    /// @param text of a passage, in which tabulators part the cells of a row
    static Stream<Span> in(String text) {
        return text.lines().filter(line -> line.indexOf('\t') >= 0)
                .flatMap(line -> Arrays.stream(line.split("\t", -1)))
                .flatMap(cell -> WRITTEN.matcher(cell.strip().toLowerCase(Locale.ROOT)).results())
                .flatMap(found -> of(found).stream());
    }

    /// Empty for a number alone.
    private static Optional<Span> of(MatchResult found) {
        int number = Integer.parseInt(found.group(2));
        if (found.group(3) != null) {
            return Optional.of(new Span(number, Integer.parseInt(found.group(3))));
        }
        if (found.group(5) != null) {
            return Optional.of(new Span(number, Integer.MAX_VALUE));
        }
        return Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(4)))
                .map(side -> switch (side) {
                    case "under", "below" -> found.group(1) == null ? new Span(0, number) : new Span(0, number - 1);
                    case "up to", "less", "fewer", "younger" -> new Span(0, number);
                    case "over", "above" ->
                        found.group(1) == null
                                ? new Span(number, Integer.MAX_VALUE)
                                : new Span(number + 1, Integer.MAX_VALUE);
                    default -> new Span(number, Integer.MAX_VALUE);
                });
    }

    boolean holds(int number) {
        return least <= number && number <= most;
    }
}
