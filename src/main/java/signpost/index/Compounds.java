package signpost.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Words written in one piece here and in two there: "sub committee" and "subcommittee", "wellbeing" and "well being".
final class Compounds {

    private static final int SHORTEST = 3;

    private Compounds() {}

    /// The other way to write words of a question, where the library writes them so.
    ///
    /// @param words the question's words as written, in lower case
    /// @param library the library's words and how many passages each stands in
    static List<Asked.Other> in(List<String> words, Map<String, Integer> library, Words stems) {
        List<Asked.Other> others = new ArrayList<>();
        for (int i = 0; i < words.size() && i < Asked.MOST_TERMS; i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (next.length() + word.length() > 2 * SHORTEST && !next.isEmpty() && library.containsKey(word + next)) {
                others.add(other(stems, word + " " + next, word + next));
            }
            for (int cut = SHORTEST; cut <= word.length() - SHORTEST && !library.containsKey(word); cut++) {
                if (library.containsKey(word.substring(0, cut)) && library.containsKey(word.substring(cut))) {
                    others.add(other(stems, word, word.substring(0, cut) + " " + word.substring(cut)));
                    break;
                }
            }
        }
        return others;
    }

    private static Asked.Other other(Words stems, String said, String instead) {
        return new Asked.Other(stems(stems, said), List.of(stems(stems, instead)), false);
    }

    private static List<String> stems(Words stems, String text) {
        return stems.of(text).stream().map(Words.Word::stem).toList();
    }
}
