package signpost.screening;

import java.util.Map;
import java.util.Set;

/// Telephone and other long numbers in words, as they are dictated: "oh one six three two, nine six oh, triple five".
final class SpokenNumbers implements Finder {

    private static final Set<String> DIGITS = Set.of("oh", "o", "zero", "nought", "naught", "nil", "one", "two",
            "three",
            "four", "five", "six", "seven", "eight", "nine");
    private static final Map<String, Integer> TIMES = Map.of("double", 2, "treble", 3, "triple", 3);
    private static final int LEAST = 9;

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
