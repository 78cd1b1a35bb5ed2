package signpost.screening;

import java.util.Set;

/// Addresses whose number stands behind the street: "Alma Terrace, no. 19", "Hawthorn rd 71", "Kelso Tower, 11th floor, flat 1107".
final class NumbersBehind {

    private static final Set<String> COUNTS = Set.of("no", "number", "num", "house", "flat", "apt", "apartment", "unit",
            "room", "floor");
    private static final Set<String> BLOCKS = Set.of("tower", "towers", "court", "house", "point", "heights", "flats");
    private static final int MOST_BETWEEN = 4;

    private NumbersBehind() {}

    /// The number's place behind the street or block that ends at a token, or -1.
    static int end(Text text, int street) {
        String plain = text.tokens().get(street).plain();
        boolean block = BLOCKS.contains(plain);
        boolean named = street > 0 && text.adjacent(street - 1, street) && text.tokens().get(street - 1).capital();
        if (!named || !block && !AddressWords.STREETS_ONLY.contains(plain)) {
            return -1;
        }
        int last = -1;
        boolean counted = false;
        for (int i = street + 1; i < Math.min(text.tokens().size(), street + 2 + MOST_BETWEEN)
                && near(text.between(i - 1, i)); i++) {
            Token token = text.tokens().get(i);
            boolean count = COUNTS.contains(token.plain());
            boolean floor = token.digits() > 0 && token.text().length() <= 4 && i + 1 < text.tokens().size()
                    && text.tokens().get(i + 1).plain().equals("floor");
            if (Addresses.houseNumber(token) && (counted || !block && ends(text, i))) {
                last = i;
            } else if (!count && !floor) {
                break;
            }
            counted = counted || count;
        }
        return last;
    }

    /// The first word of the name before a street: up to three words with capitals.
    static int beginning(Text text, int street) {
        int first = street;
        while (first > 0 && street - first < 3 && text.adjacent(first - 1, first)
                && text.tokens().get(first - 1).capital()) {
            first--;
        }
        return first;
    }

    private static boolean near(String between) {
        return between.isBlank() && between.indexOf('\n') < 0 || between.equals(", ") || between.equals(". ");
    }

    /// nothing is counted by the number
    private static boolean ends(Text text, int number) {
        int next = number + 1;
        return next == text.tokens().size() || !text.between(number, next).isBlank()
                || Set.of("and", "or", "with", "where", "each").contains(text.tokens().get(next).plain());
    }
}
