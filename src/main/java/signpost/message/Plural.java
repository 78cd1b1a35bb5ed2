package signpost.message;

import java.util.Set;

/// The form of a text that goes with a number, by the rules of the Unicode CLDR for the languages we speak.
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    private static final Set<String> NAMES = Set.of("zero", "one", "two", "few", "many", "other");

    /// The form for this number: English tells one from the rest, Welsh has a form for 0, 1, 2, 3 and 6.
    static Plural of(long number, String language) {
        if (language.equals("cy")) {
            return switch ((int) Math.clamp(number, -1, 7)) {
                case 0 -> ZERO;
                case 1 -> ONE;
                case 2 -> TWO;
                case 3 -> FEW;
                case 6 -> MANY;
                default -> OTHER;
            };
        }
        return number == 1 ? ONE : OTHER;
    }

    static boolean names(Set<String> keys) {
        return keys.contains("other") && NAMES.containsAll(keys);
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
