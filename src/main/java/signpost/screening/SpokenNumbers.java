package signpost.screening;

import java.util.Map;
import java.util.Set;

/// Telephone and other long numbers in words, as they are dictated: "oh one six three two, nine six oh, triple five".
final class SpokenNumbers implements Finder {

    private static final Set<String> DIGITS = Set.of("oh", "o", "zero", "nought", "naught", "nil", "one", "two",
            "three",
            "four", "five", "six", "seven", "eight", "nine");
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("oh", "0"), Map.entry("zero", "0"),
            Map.entry("nought", "0"), Map.entry("one", "1"), Map.entry("two", "2"), Map.entry("three", "3"),
            Map.entry("four", "4"), Map.entry("five", "5"), Map.entry("six", "6"), Map.entry("seven", "7"),
            Map.entry("eight", "8"), Map.entry("nine", "9"), Map.entry("ten", "10"), Map.entry("eleven", "11"),
            Map.entry("twelve", "12"), Map.entry("thirteen", "13"), Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"), Map.entry("sixteen", "16"), Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"), Map.entry("nineteen", "19"), Map.entry("twenty", "20"),
            Map.entry("thirty", "30"), Map.entry("forty", "40"), Map.entry("fifty", "50"), Map.entry("sixty", "60"),
            Map.entry("seventy", "70"), Map.entry("eighty", "80"), Map.entry("ninety", "90"));
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "treble", 3, "triple", 3, "hundred", 3,
            "thousand", 4);
    private static final int LEAST = 9;

    /// "seven" and "fourteen" as digits; what is no number up to ninety as it was typed
    static String inDigits(Token token) {
        return VALUES.getOrDefault(token.plain(), token.text());
    }

    @Override
    public void find(Text text, Findings findings) {
        int first = 0;
        while (first < text.tokens().size()) {
            int last = first;
            int digits = 0;
            int next = first;
            while (next < text.tokens().size() && said(text, first, next)) {
                String plain = text.tokens().get(next).plain();
                digits += DIGITS.contains(plain)
                        ? 1
                        : TIMES.containsKey(plain) ? TIMES.get(plain) - 1 : text.tokens().get(next).digits();
                last = next;
                next++;
            }
            if (digits >= LEAST && DIGITS.contains(text.tokens().get(last).plain())) {
                findings.add(PersonalKind.PHONE, text.tokens().get(first).start(), text.tokens().get(last).end());
            }
            first = Math.max(next, first + 1);
        }
    }

    /// a digit in words, how often the next one comes, or digits within such a number
    private static boolean said(Text text, int first, int index) {
        String plain = text.tokens().get(index).plain();
        boolean near = index == first || text.between(index - 1, index).strip().length() <= 1
                && ".?!".indexOf(text.between(index - 1, index).strip()) <= 0;
        return near && (DIGITS.contains(plain) || TIMES.containsKey(plain)
                || index > first && text.tokens().get(index).digits() == plain.length());
    }
}
