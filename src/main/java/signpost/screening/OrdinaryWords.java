package signpost.screening;

import java.util.HashSet;
import java.util.Set;

/// Words of ordinary English with their regular endings: known, and so neither a misspelling nor a name.
record OrdinaryWords(Set<String> all) {

    private static final Set<String> ENDINGS = Set.of("ly", "ness", "ment", "er", "ers", "al", "less", "ful", "able");

    OrdinaryWords {
        all = Set.copyOf(all);
    }

    static OrdinaryWords standard() {
        Set<String> all = new HashSet<>();
        for (String word : RuleFile.words("ordinary-words.txt")) {
            all.add(word);
            if (word.length() > 2) {
                all.addAll(Inflections.of(word + "+"));
                ENDINGS.forEach(ending -> all.add((word.endsWith("e") && "aeiou".indexOf(ending.charAt(0)) >= 0
                        ? word.substring(0, word.length() - 1)
                        : word) + ending));
            }
        }
        return new OrdinaryWords(all);
    }

    boolean knows(String word) {
        return all.contains(word);
    }
}
