package signpost.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases to be found among tokens, by their first word; the longest counts.
final class Phrases {

    private static final int LONGEST = 8;
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    void add(String phrase) {
        List<String> words = Text.tokens(phrase).stream().map(Token::plain).toList();
        if (!words.isEmpty() && words.size() <= LONGEST) {
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
        }
    }

    /// How many tokens from `index` the longest phrase covers; 0 if none begins there.
    int covers(Text text, int index) {
        int longest = 0;
        for (List<String> words : byFirst.getOrDefault(text.tokens().get(index).plain(), List.of())) {
            if (words.size() > longest && stands(words, text, index)) {
                longest = words.size();
            }
        }
        return longest;
    }

    /// Whether a phrase begins there.
    boolean known(Text text, int index) {
        return covers(text, index) > 0;
    }

    private static boolean stands(List<String> words, Text text, int index) {
        if (index + words.size() > text.tokens().size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(text.tokens().get(index + i).plain())
                    || text.between(index + i - 1, index + i).length() > 2) {
                return false;
            }
        }
        return true;
    }
}
