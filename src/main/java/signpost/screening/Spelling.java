package signpost.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rule word that a misspelt word was meant to be: same first letter, one slip (insertion, loss, exchange or swap of
/// letters), or two in a long word; of several the longest, since letters are lost more often than won. Words of ordinary English never come here, so that "sitting" is not taken for "hitting".
final class Spelling {

    private static final int LONGEST = 18;
    private final Map<Integer, List<String>> shelves = new HashMap<>();

    Spelling(Collection<String> vocabulary) {
        for (String word : vocabulary) {
            if (word.length() >= 5 && word.length() <= LONGEST) {
                shelves.computeIfAbsent(shelf(word.charAt(0), word.length()), _ -> new ArrayList<>()).add(word);
            }
        }
    }

    private static int shelf(char first, int length) {
        return first * 32 + length;
    }

    /// The nearest rule word, or the word itself if none is near.
    String mended(String word) {
        if (word.length() < 4 || word.length() > LONGEST) {
            return word;
        }
        int slips = word.length() >= 8 ? 2 : 1;
        String nearest = word;
        int best = slips + 1;
        for (int length = word.length() - slips; length <= word.length() + slips; length++) {
            for (String candidate : shelves.getOrDefault(shelf(word.charAt(0), length), List.of())) {
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
