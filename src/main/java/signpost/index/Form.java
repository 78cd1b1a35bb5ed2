package signpost.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import signpost.library.Passage;
import signpost.library.Sentence;

/// What an answer must hold by the form of its question: a span of time for "how long", a sum for "how much", a number for "how many".
///
/// Questions that ask for nothing of the kind are [#ANY]: every sentence will do. Source: Li and Roth 2002, "Learning question classifiers",
/// whose numeric classes these are.
public enum Form {
    SPAN,
    DATE,
    /// A date by its day, "what date", where a year or a span of time says too little.
    DAY,
    COUNT,
    MONEY,
    ANY;

    /// The number of a paragraph, "7.13", before its sentence.
    private static final Pattern NUMBERING = Pattern.compile("^[\\s(]*+[0-9]++(?:\\.[0-9]++)*+[.)]?+\\s++(?=\\p{Lu})");

    private static final Set<String> UNITS = Set.of(
            "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
            "term", "terms");
    private static final Set<String> SPANS = Set.of(
            "immediately", "annually", "annual", "yearly", "monthly", "weekly", "daily", "quarterly", "termly",
            "fortnightly", "fortnight", "overnight", "straightaway");
    private static final Set<String> MONTHS = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");
    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "fourteen", "fifteen", "sixteen", "eighteen", "twenty", "thirty", "forty", "fifty", "hundred", "half",
            "once", "twice", "third", "quarter", "none", "every", "each", "single", "few");

    /// Behind these a number names a place in a text.
    private static final Set<String> NUMBERED = Set.of("section", "sections", "paragraph", "paragraphs", "part",
            "parts", "annex", "appendix", "chapter", "figure", "table", "page", "article", "schedule", "regulation",
            "regulations", "standard", "step", "stage", "level", "tier", "box", "note", "form", "key");

    private static final Set<String> NO_COUNTS = Set.of("every", "each", "single", "few");
    private static final Set<String> AGED = Set.of("aged", "age");
    private static final Set<String> OLD = Set.of("old", "olds");

    private static final Set<String> FIGURES = Set.of("number", "numbers", "figure", "ratio", "size", "caseload",
            "limit",
            "minimum", "maximum");
    private static final Set<String> OF_FIGURES = Set.of("sensible", "reasonable", "recommended", "ideal", "right",
            "safe",
            "usual", "normal", "typical", "average", "acceptable", "upper", "lower", "maximum", "minimum", "max",
            "min");
    private static final Set<String> LIMITS = Set.of("ratio", "limit", "cap", "minimum", "maximum");
    private static final Set<String> WHAT = Set.of("what", "whats", "is");
    private static final Set<String> DAYS = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// What follows a "when" that asks.
    private static final Set<String> LED_BY_WHEN = Set.of(
            "is", "are", "was", "were", "will", "would", "should", "shud", "shall", "must", "do", "does", "did", "can",
            "could", "may", "might", "has", "have", "had", "and", "or");

    /// What asks for something else than a time.
    private static final Set<String> ASKING = Set.of(
            "who", "whom", "whose", "whos", "what", "whats", "which", "where", "wheres", "why", "how", "hows");

    /// The form of a question.
    public static Form of(String question) {
        String plain = " " + String.join(" ", Steering.tokens(question)) + " ";
        if (any(plain, "how long", "how quick", "how quickly", "how fast", "how soon", "how often", "how offen",
                "how frequently", "by when", "deadline", "time limit", "time frame", "timeframe", "timescale",
                "timescales", "how many hours", "how many days", "how many weeks", "how many months", "how many years",
                "how many working days", "max hours", "max days", "total weeks", "until when", "how late",
                "how far in advance", "how much notice", "how much time", "most time", "term of office",
                "how regularly")) {
            return SPAN;
        }
        // who is in charge costs nothing
        if (question.indexOf('£') >= 0 || any(plain.replace(" in charge ", " "), "how much", "what fee", "what fees",
                "what fine", "fine", "cost", "costs", "costing", "charge", "charges", "charged for", "budget",
                "budgets",
                "allowance", "allowances", "price", "biggest fine", "pay rate", "rate")) {
            return MONEY;
        }
        if (any(plain, "how many", "how meny", "how old", "percentage", "per cent", "percent", "what share", "share of",
                "proportion", "number of", "what age", "which age", "at what age", "minimum age", "how big",
                "how large",
                "how far", "what number", "maximum number", "minimum number", "what school year", "which year group",
                "what year group")) {
            return COUNT;
        }
        if (any(plain, "what date", "which date", "which day", "what day", "start date", "end date",
                "commencement date")) {
            return DAY;
        }
        if (asksWhen(Steering.tokens(question))
                || any(plain, "which year", "what year", "which month", "since when", "at what point")) {
            return DATE;
        }
        return asksForFigure(Steering.tokens(question)) ? COUNT : ANY;
    }

    /// "What's a sensible number?", "is there a recommended ratio?", "what's the limit?": of such a number one does not ask to ring it.
    private static boolean asksForFigure(List<String> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String before = tokens.get(i - 1);
            boolean asked = i > 1 && before.equals("the") && WHAT.contains(tokens.get(i - 2));
            if ((FIGURES.contains(tokens.get(i)) && OF_FIGURES.contains(before))
                    || (LIMITS.contains(tokens.get(i)) && asked)) {
                return true;
            }
        }
        return false;
    }

    /// Whether "when" asks for a time: "when is it due", "the first review, when?", "when first review". In "what do I do when a child runs off"
    /// it only says in which case.
    private static boolean asksWhen(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals("whens")) {
                return true;
            }
            if (tokens.get(i).equals("when") || tokens.get(i).equals("wen")) {
                boolean led = i + 1 == tokens.size() || LED_BY_WHEN.contains(tokens.get(i + 1));
                if (led || !(LED_BY_WHEN.contains(tokens.getFirst()) || tokens.stream().anyMatch(ASKING::contains))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(String text, String... phrases) {
        for (String phrase : phrases) {
            if (text.contains(" " + phrase + " ")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sentence of a passage can answer a question of this form, by its own words or by those that it is read with.
    boolean fits(Passage passage, Sentence sentence) {
        return this == ANY || fits(sentence.heads() + " " + passage.words(sentence));
    }

    /// Whether a sentence can answer a question of this form.
    boolean fits(String sentence) {
        if (this == ANY) {
            return true;
        }
        if (this == MONEY && (sentence.contains("£") || sentence.contains("%"))) {
            return true;
        }
        List<String> tokens = Steering.tokens(NUMBERING.matcher(sentence).replaceFirst(""));
        for (int i = 0; i < tokens.size(); i++) {
            if (fits(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(List<String> tokens, int i) {
        String token = tokens.get(i);
        boolean number = NUMBERS.contains(token) || Character.isDigit(token.charAt(0));
        return switch (this) {
            case SPAN -> SPANS.contains(token) || (number && unit(tokens, i) && !age(tokens, i));
            case DAY -> DAYS.contains(token) || dated(tokens, i);
            case DATE -> SPANS.contains(token) || (number && unit(tokens, i))
                    || dated(tokens, i)
                    || year(token);
            case COUNT -> number && !NO_COUNTS.contains(token) && !year(token)
                    && (i == 0 || !NUMBERED.contains(tokens.get(i - 1))) && !day(tokens, i);
            case MONEY, ANY -> false;
        };
    }

    private static boolean year(String token) {
        return token.length() == 4 && (token.startsWith("20") || token.startsWith("19"))
                && Character.isDigit(token.charAt(3));
    }

    /// "Aged 10 years", "under 18 years of age", "a 14 year old": how old somebody is.
    private static boolean age(List<String> tokens, int i) {
        if (i > 0 && AGED.contains(tokens.get(i - 1))) {
            return true;
        }
        for (int j = i + 1; j < tokens.size() && j <= i + 5; j++) {
            if (OLD.contains(tokens.get(j)) || (tokens.get(j).equals("age") && tokens.get(j - 1).equals("of"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean dated(List<String> tokens, int i) {
        return MONTHS.contains(tokens.get(i)) && (digit(tokens, i - 1) || digit(tokens, i + 1));
    }

    /// Whether a unit of time follows: "10 working days", "two to three weeks".
    private static boolean unit(List<String> tokens, int i) {
        for (int j = i + 1; j < tokens.size() && j <= i + 4; j++) {
            if (UNITS.contains(tokens.get(j))) {
                return true;
            }
        }
        return false;
    }

    /// "3 May", but not "two may".
    private static boolean day(List<String> tokens, int i) {
        return digit(tokens, i) && (month(tokens, i - 1) || month(tokens, i + 1));
    }

    private static boolean month(List<String> tokens, int i) {
        return i >= 0 && i < tokens.size() && MONTHS.contains(tokens.get(i));
    }

    private static boolean digit(List<String> tokens, int i) {
        return i >= 0 && i < tokens.size() && Character.isDigit(tokens.get(i).charAt(0));
    }
}
