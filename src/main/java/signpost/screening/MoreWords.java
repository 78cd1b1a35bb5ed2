package signpost.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words of English, less common ones among them, known with their regular endings, which are taken off to look a word up.
///
/// @param bases the words without endings
/// @param spelling tells misspelt ones
record MoreWords(Set<String> bases, Spelling spelling) {

    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing", "ly", "ness", "ment", "er", "ers",
            "al", "less", "ful", "able", "r", "rs", "est", "st");

    /// "ver-bal-ly"
    private static final int MOST_ENDINGS = 2;

    /// what may follow another ending
    private static final Set<String> OUTER = Set.of("s", "ly", "ness");
    private static final Set<String> DOUBLING = Set.of("ed", "ing", "er", "ers", "est");
    private static final List<String> STEMMED = List.of("s", "ed", "ing", "ly", "er", "ers", "ment");
    private static final Set<String> AFTER_E = Set.of("d", "r", "rs", "st");

    static MoreWords standard() {
        Set<String> bases = new HashSet<>(RuleFile.words("ordinary-words.txt"));
        bases.addAll(RuleFile.words("more-words.txt"));
        return new MoreWords(bases, new Spelling(bases));
    }

    boolean knows(String word) {
        return knows(word, MOST_ENDINGS);
    }

    private boolean knows(String word, int endings) {
        return bases.contains(word) || endings > 0
                && ENDINGS.stream().anyMatch(ending -> word.endsWith(ending)
                        && based(word, ending, OUTER.contains(ending) ? endings - 1 : 0));
    }

    /// "tried" of "try", "hoped" of "hope", "stopped" of "stop"
    private boolean based(String word, String ending, int more) {
        String stem = word.substring(0, word.length() - ending.length());
        int end = stem.length() - 1;
        if (end < 2 || AFTER_E.contains(ending) && !stem.endsWith("e")) {
            return false;
        }
        boolean vowel = "aeiou".indexOf(ending.charAt(0)) >= 0;
        return knows(stem, more) || stem.endsWith("i") && bases.contains(stem.substring(0, end) + "y")
                || vowel && bases.contains(stem + "e")
                || DOUBLING.contains(ending) && (stem.charAt(end) == stem.charAt(end - 1)
                        && bases.contains(stem.substring(0, end)));
    }

    /// Whether a word is one of these but for a slip, perhaps with an ending.
    boolean nearly(String word) {
        return !spelling.mended(word).equals(word)
                || STEMMED.stream().filter(word::endsWith)
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .anyMatch(stem -> stem.length() > 5 && !spelling.mended(stem).equals(stem));
    }
}
