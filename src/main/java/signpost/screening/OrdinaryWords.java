package signpost.screening;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// Words of ordinary English with their regular endings: known, and so neither a misspelling nor a name.
record OrdinaryWords(Set<String> all) {

    private static final Set<String> ENDINGS = Set.of("ly", "ness", "ment", "er", "ers", "al", "less", "ful", "able");

    /// About as many as there are.
    private static final int MANY = 75_000;

    /// built when first asked for, and once for all who ask
    private static final class Standard {
        static final OrdinaryWords WORDS = read();
    }

    /// what unknown words are compared with, built when the first is
    private static final class Slips {
        static final Spelling SPELLING = new Spelling(Standard.WORDS.all());
    }

    static OrdinaryWords standard() {
        return Standard.WORDS;
    }

    /// Tells misspelt ordinary words from unknown ones.
    static Spelling spelling() {
        return Slips.SPELLING;
    }

    private static OrdinaryWords read() {
        Set<String> all = HashSet.newHashSet(MANY);
        for (String word : RuleFile.words("ordinary-words.txt")) {
            all.add(word);
            if (word.length() > 2) {
                all.addAll(Inflections.of(word + "+"));
                ENDINGS.forEach(ending -> all.add((word.endsWith("e") && "aeiou".indexOf(ending.charAt(0)) >= 0
                        ? word.substring(0, word.length() - 1)
                        : word) + ending));
            }
        }
        return new OrdinaryWords(Collections.unmodifiableSet(all));
    }

    boolean knows(String word) {
        return all.contains(word);
    }
}
