package signpost.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the rule word that a misspelt word was meant to be: same first letter, one slip (insertion, loss, exchange or swap of
/// letters), or two in a long word; of several the longest, since letters are lost more often than won. Words of ordinary English never come here, so that "sitting" is not taken for "hitting".
final class Spelling {

    private static final int LONGEST = 18;
    private record Known(String word, int letters) {}

    private final Collection<String> vocabulary;

    /// Null until a word is to be mended: most messages hold none.
    private volatile @Nullable Map<Integer, List<Known>> shelves;

    /// @param vocabulary the words it may have been; not to be changed afterwards
    Spelling(Collection<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    private Map<Integer, List<Known>> shelves() {
        Map<Integer, List<Known>> made = shelves;
        if (made == null) {
            made = made();
            shelves = made;
        }
        return made;
    }

    private Map<Integer, List<Known>> made() {
        Map<Integer, List<Known>> shelves = new HashMap<>();
        for (String word : vocabulary) {
            if (word.length() >= 5 && word.length() <= LONGEST) {
                shelves.computeIfAbsent(shelf(word.charAt(0), word.length()), _ -> new ArrayList<>())
                        .add(new Known(word, letters(word)));
            }
        }
        return shelves;
    }

    private static int shelf(char first, int length) {
        return first * 32 + length;
    }

    /// which letters occur, as bits: words that differ in many letters need no closer look
    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /// The nearest rule word, or the word itself if none is near.
    String mended(String word) {
        if (word.length() < 4 || word.length() > LONGEST) {
            return word;
        }
        int slips = word.length() >= 8 ? 2 : 1;
        String nearest = word;
        int best = slips + 1;
        int letters = letters(word);
        Map<Integer, List<Known>> shelves = shelves();
        for (int length = word.length() - slips; length <= word.length() + slips; length++) {
            for (Known known : shelves.getOrDefault(shelf(word.charAt(0), length), List.of())) {
                if (Integer.bitCount(letters & ~known.letters()) > slips
                        || Integer.bitCount(known.letters() & ~letters) > slips) {
                    continue;
                }
                String candidate = known.word();
                int distance = distance(word, candidate);
                if (distance < best || distance == best && distance <= slips && candidate.length() > nearest.length()) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /// Edits between two words, a swap of neighbours counting as one.
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchange = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int cost = Math.min(exchange, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
