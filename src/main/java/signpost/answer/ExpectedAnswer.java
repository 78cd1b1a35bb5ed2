package signpost.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import signpost.index.Form;
import signpost.index.Hit;
import signpost.library.Passage;

/// What an answer must hold by the question's form: a number for "how many", a date for "when", a phone number, a name.
enum ExpectedAnswer {
    NUMBER,
    TIME,
    PHONE,
    MONEY,
    ANYTHING;

    private static final Set<String> MONTHS = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");
    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
            "thirty", "annually",
            "monthly", "weekly", "quarterly", "daily", "once", "twice", "half", "immediately", "year", "none", "no");

    static ExpectedAnswer of(String question) {
        String plain = " " + question.toLowerCase(Locale.ROOT) + " ";
        if (any(plain, "phone number", "telephone", "number for", "what number", "which number")) {
            return PHONE;
        }
        return switch (Form.of(question)) {
            case SPAN, DATE, DAY -> TIME;
            case COUNT -> NUMBER;
            case MONEY -> MONEY;
            case ANY -> ANYTHING;
        };
    }

    private static boolean any(String text, String... phrases) {
        return List.of(phrases).stream().anyMatch(text::contains);
    }

    /// Whether one of the likeliest sentences of the hit holds it.
    boolean fits(Hit hit) {
        if (this == ANYTHING) {
            return true;
        }
        Passage passage = hit.passage();
        double best = hit.sentences().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int i = 0; i < hit.sentences().size(); i++) {
            if (hit.sentences().get(i) >= best - 0.1 && holds(passage.words(passage.sentences().get(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        boolean digit = plain.chars().anyMatch(Character::isDigit);
        boolean number = digit || List.of(plain.split("[^a-z]+", -1)).stream().anyMatch(NUMBERS::contains);
        return switch (this) {
            case NUMBER -> number;
            case TIME -> number || MONTHS.stream().anyMatch(plain::contains);
            case PHONE -> plain.chars().filter(Character::isDigit).count() >= 3;
            case MONEY -> plain.contains("£") || digit;
            case ANYTHING -> true;
        };
    }
}
