package signpost.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import signpost.library.Passage;

/// The numbered parts that a question names: "annex A", "part five", "No. 2". A passage that stands under a title or heading of that name is meant.
///
/// @param names in lower case, numbers in figures: `annex a`, `part 5`
record Numbered(Set<String> names) {

    private static final Set<String> PARTS = Set.of("annex", "appendix", "article", "box", "chapter", "figure",
            "finding", "lesson", "no", "objective", "paragraph", "part", "principle", "priority", "recommendation",
            "regulation", "schedule", "section", "stage", "standard", "step", "table", "theme");

    /// These go by letters as a rule, so that an "a" behind them is no article.
    private static final Set<String> LETTERED = Set.of("annex", "appendix", "schedule");

    private static final Map<String, String> SAID = Map.ofEntries(Map.entry("one", "1"), Map.entry("two", "2"),
            Map.entry("three", "3"), Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"),
            Map.entry("seven", "7"), Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"),
            Map.entry("eleven", "11"), Map.entry("twelve", "12"));

    private static final int LONGEST = 3;

    /// Those that a text names.
    static Numbered in(String text) {
        List<String> tokens = Steering.tokens(text);
        Set<String> names = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            String part = tokens.get(i - 1);
            String number = SAID.getOrDefault(tokens.get(i), tokens.get(i));
            if (PARTS.contains(part) && (isFigure(number) || isLetter(number, LETTERED.contains(part)))) {
                names.add(part + " " + number);
            }
        }
        return new Numbered(names);
    }

    private static boolean isFigure(String token) {
        return token.length() <= LONGEST && token.chars().allMatch(Character::isDigit);
    }

    private static boolean isLetter(String token, boolean lettered) {
        return token.length() == 1 && Character.isLetter(token.charAt(0))
                && (lettered || !(token.equals("a") || token.equals("i") || token.equals("s")));
    }

    /// Whether the title or a heading over a passage has one of these names.
    boolean over(String title, Passage passage) {
        return !names.isEmpty() && Stream.concat(Stream.of(title), passage.path().stream())
                .anyMatch(heading -> in(heading).names.stream().anyMatch(names::contains));
    }
}
