package signpost.message;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The wordings of one text file in every language that is spoken, the usual one first.
///
/// @param all by language, such as `en` and `cy`; at least one
record Tongues(LinkedHashMap<String, Wording> all) {

    private static final int MOST_ASKED = 20;

    /// The wording for what somebody's browser or platform says of their languages, such as `cy-GB` or `cy, en;q=0.8`; the usual one where
    /// none of them is spoken.
    Wording best(String wanted) {
        return Arrays.stream(wanted.split(",", MOST_ASKED + 1))
                .limit(MOST_ASKED)
                .map(Tongues::range)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .map(range -> all.get(range.language()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::usual);
    }

    Wording usual() {
        return all.firstEntry().getValue();
    }

    private record Range(String language, double weight) {}

    private static Optional<Range> range(String text) {
        String[] parts = text.strip().split(";", 3);
        String language = parts[0].strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        try {
            String weight = parts.length > 1 && parts[1].strip().startsWith("q=") ? parts[1].strip().substring(2) : "1";
            double value = Double.parseDouble(weight);
            return value > 0 ? Optional.of(new Range(language, value)) : Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
