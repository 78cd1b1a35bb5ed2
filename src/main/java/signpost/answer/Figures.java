package signpost.answer;

import java.util.List;

/// Numbers in words and in figures.
final class Figures {

    /// Words for numbers, each at the place of its number.
    static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    /// Below this a word says a number seldom: "no one", "that one".
    private static final int LEAST_SAID = 2;

    private Figures() {}

    /// Whether a word says a number.
    static boolean is(String word) {
        return NUMBERS.indexOf(word) >= LEAST_SAID || word.chars().allMatch(Character::isDigit);
    }

    /// Whether a word is a year of our time.
    static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && is(word);
    }

    /// A word for a number in figures; any other as it is.
    static String of(String word) {
        int number = NUMBERS.indexOf(word);
        return number >= LEAST_SAID ? String.valueOf(number) : word;
    }
}
