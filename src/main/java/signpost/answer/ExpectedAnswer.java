package signpost.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /// Who is in charge and who is discharged cost nothing.
    private static final Pattern MONEY_WORDS = Pattern.compile(
            "\\b(?:how much|what fees?|costs?|costing|(?<!in )charges?|charged for|budgets?|allowances?)\\b|£");

    /// "When" asks for a time before a verb, and behind a word that tells or counts; elsewhere it says in which case: "what to do when a child is
    /// missing".
    private static final Pattern WHEN = Pattern.compile(
            "\\bwh?en (?:is|are|was|were|do|does|did|should|shall|must|can|could|will|would|has|have|had|might|may|to)\\b"
                    + "|\\b(?:by|since|until|till|know|me|say|says|check|exactly|out|and|or) wh?en\\b|\\bwh?en\\W*$");

    static ExpectedAnswer of(String question) {
        String plain = " " + question.toLowerCase(Locale.ROOT) + " ";
        if (any(plain, "phone number", "telephone", "number for", "what number", "which number")) {
            return PHONE;
        }
        if (MONEY_WORDS.matcher(plain).find()) {
            return MONEY;
        }
        if (any(plain, "how many", "how meny", "how often", "how offen", "how long", "how old", "percentage",
                "per cent", "what share", "proportion", "number of", "timescale", "how quickly", "how fast", "how soon",
                "deadline", "what age")) {
            return NUMBER;
        }
        if (WHEN.matcher(plain).find()
                || any(plain, "what date", "which year", "what year", "which day", "what time")) {
            return TIME;
        }
        return ANYTHING;
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
