package signpost.screening;

import java.util.Set;
import java.util.regex.Pattern;

/// Days and years in words, as they are dictated: "second of march twenty fourteen", "the ninth of August two thousand and eleven".
final class SpokenDates {

    private static final Set<String> DAYS = Set.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "twenty-first", "twenty-second",
            "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
            "twenty-ninth", "thirty-first");
    private static final Set<String> CENTURIES = Set.of("two", "twenty", "nineteen");
    private static final Set<String> PARTS = Set.of("thousand", "and", "oh", "twenty", "thirty", "forty", "fifty",
            "sixty", "seventy", "eighty", "ninety");
    private static final int MOST_WORDS = 5;
    private static final int MOST_OF_BIRTHDAY = 10;
    private static final Set<String> JOINS = Set.of("of", "the", "and");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\\d\\d");

    private static final int LEAST_PARTS = 3;

    private SpokenDates() {}

    /// The last token of a whole date that somebody says is a birthday, in words or half in words: "sixth of the sixth twenty eleven",
    /// "oh three, oh two, seventeen", "27 of the 10th, 2010"; or -1. It has at least three numbers, and one of them in words or with an ending.
    static int birthday(Text text, int first) {
        int last = -1;
        int parts = 0;
        boolean spoken = false;
        for (int i = first; i < text.tokens().size() && i - first < MOST_OF_BIRTHDAY
                && (i == first || text.between(i - 1, i).strip().length() <= 1
                        && ".?!".indexOf(text.between(i - 1, i).strip()) <= 0); i++) {
            String plain = text.tokens().get(i).plain();
            boolean number = NUMBERED.matcher(plain).matches();
            boolean word = compound(plain) || DAYS.contains(plain) || PARTS.contains(plain) && !plain.equals("and")
                    || Ages.NUMBERS.contains(plain) || plain.equals("nineteen");
            if (!number && !word && !Dates.month(plain) && !(i > first && JOINS.contains(plain))) {
                break;
            }
            boolean counts = number || word || Dates.month(plain);
            parts += counts ? 1 : 0;
            spoken = spoken || word || number && !Character.isDigit(plain.charAt(plain.length() - 1));
            last = counts ? i : last;
        }
        return parts >= LEAST_PARTS && spoken ? last : -1;
    }

    /// The last token of "1 1 14" or "03 11 2012", which are a day only behind "dob"; or -1.
    static int spaced(Text text, int first) {
        int last = first + 2;
        if (last >= text.tokens().size() || !text.adjacent(first, first + 1) || !text.adjacent(first + 1, last)) {
            return -1;
        }
        boolean day = number(text.tokens().get(first), 2) && number(text.tokens().get(first + 1), 2);
        return day && number(text.tokens().get(last), 4) && text.tokens().get(last).text().length() % 2 == 0
                ? last
                : -1;
    }

    /// "twenty-twelve"
    private static boolean compound(String plain) {
        int joint = plain.indexOf('-');
        return joint > 0 && PARTS.contains(plain.substring(0, joint))
                && (PARTS.contains(plain.substring(joint + 1)) || Ages.NUMBERS.contains(plain.substring(joint + 1)));
    }

    private static boolean number(Token token, int most) {
        return token.digits() == token.text().length() && token.text().length() <= most;
    }

    /// The last token before the month of a day in words that begins here, or -1.
    static int day(Text text, int index) {
        int last = index;
        String plain = text.tokens().get(last).plain();
        boolean tens = (plain.equals("twenty") || plain.equals("thirty")) && last + 1 < text.tokens().size()
                && DAYS.contains(text.tokens().get(last + 1).plain());
        if (!tens && !DAYS.contains(plain)) {
            return -1;
        }
        last += tens ? 1 : 0;
        boolean of = last + 1 < text.tokens().size() && text.tokens().get(last + 1).plain().equals("of");
        last += of ? 1 : 0;
        return last + 1 < text.tokens().size() && Dates.month(text.tokens().get(last + 1).plain()) ? last : -1;
    }

    /// The last token of a year in words behind the month, or the month.
    static int year(Text text, int month) {
        int last = month;
        while (last + 1 < text.tokens().size() && last - month < MOST_WORDS && text.adjacent(last, last + 1)
                && partOfYear(text.tokens().get(last + 1).plain(), last == month)) {
            last++;
        }
        return last > month + 1 ? last : month;
    }

    private static boolean partOfYear(String plain, boolean first) {
        return first
                ? CENTURIES.contains(plain)
                : PARTS.contains(plain) || Ages.NUMBERS.contains(plain)
                        || plain.equals("nineteen");
    }
}
