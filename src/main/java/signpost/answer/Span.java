package signpost.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A span of numbers, as tables and people write it: `12 to 17`, `20 or more`, `under 2`, `65+`.
///
/// @param least its smallest number
/// @param most its largest
record Span(int least, int most) {

    private static final Pattern WRITTEN = Pattern.compile(
            "^(?:\\p{L}{1,20}\\s)?(?:(under|below|over|above|up to|at least)\\s)?(\\d{1,4})"
                    + "(?:\\s?(?:to|-|–)\\s?(\\d{1,4})|\\s(?:or|and)\\s(more|over|above|older|less|fewer|under|below|younger)|(\\+))?"
                    + "(?![\\p{L}\\p{N}/%]|[.,]\\d)");

    private static final Pattern SPOKEN = Pattern.compile(
            "\\b(\\d{1,4}) ?(?:to|and|-|–) ?(\\d{1,4})\\b|\\b(?:(under|below|up to)|(over|above|at least)) (\\d{1,4})\\b"
                    + "|\\b(\\d{1,4}) ?(?:(?:or|and) (?:(more|over|above|older)|(?:less|fewer|under|below|younger))|(\\+))");

    /// The spans with which cells of a table begin, one word before them or none.
    ///
    /// @param text of a passage, in which tabulators part the cells of a row
    static Stream<Span> in(String text) {
        return text.lines().filter(line -> line.indexOf('\t') >= 0)
                .flatMap(line -> Arrays.stream(line.split("\t", -1)))
                .flatMap(cell -> WRITTEN.matcher(cell.strip().toLowerCase(Locale.ROOT)).results())
                .flatMap(found -> of(found).stream());
    }

    /// The spans that are spoken of anywhere in a text, its bounds among them, since people mean them so as often as not: `12 to 17`, `between 12
    /// and 17`, `under 18`, `at least 3`, `65+`.
    ///
    /// @param text in lower case
    static Stream<Span> spoken(String text) {
        return SPOKEN.matcher(text).results().map(said -> {
            if (said.group(1) != null) {
                return new Span(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
            }
            boolean more = said.group(4) != null || said.group(7) != null || said.group(8) != null;
            int bound = Integer.parseInt(said.group(5) != null ? said.group(5) : said.group(6));
            return more ? new Span(bound, Integer.MAX_VALUE) : new Span(Integer.MIN_VALUE, bound);
        });
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
