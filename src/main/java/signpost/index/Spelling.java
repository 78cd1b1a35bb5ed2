package signpost.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Mends words that neither English nor the library knows with the likeliest word the library has.
///
/// A word is let be when it is English, in the glossary, or written in capitals like an acronym. Immutable and thread-safe; the time it takes
/// grows with the library's words of like length and first letter.
final class Spelling {

    private static final String[] ENDINGS = {
        "s", "es", "ed", "ing", "er", "ers", "ly", "ment", "ness", "able", "ful", "less", "ation", "ish", "est", "y"
    };
    private static final int SHORTEST = 4;
    private static final double SOUND = 0.5;

    /// A shorter word two letters away that sounds otherwise is another word.
    private static final int FAR = 8;

    /// A word that stands in fewer passages than one in so many is no better guess than the word as it was typed.
    private static final int SELDOM = 3000;

    private final Map<String, Integer> library;
    private final Set<String> english;
    private final Set<String> everyday;
    private final Map<String, List<String>> shelves = new HashMap<>();

    /// @param library the library's words and how many passages each stands in
    /// @param english words that are right wherever they stand
    /// @param everyday the commonest words, which people also join
    Spelling(Map<String, Integer> library, Set<String> english, Set<String> everyday) {
        this.library = library;
        this.english = english;
        this.everyday = everyday;
        int most = library.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (String word : library.keySet()) {
            if (library.getOrDefault(word, 0) > most / SELDOM && word.length() >= SHORTEST
                    && word.chars().allMatch(Character::isLetter)) {
                shelves.computeIfAbsent(shelf(word.charAt(0), word.length()), key -> new ArrayList<>()).add(word);
            }
        }
    }

    private static String shelf(char first, int length) {
        return first + ":" + length;
    }

    /// The text with its misspelt words mended and its ordinals spelled out; all else stays as it is.
    String mend(String text, List<Words.Word> words) {
        StringBuilder mended = new StringBuilder();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            Words.Word word = words.get(i);
            String typed = word.in(text);
            mended.append(text, at, word.start())
                    .append(right(typed, word.stem())
                            ? Ordinals.spelled(words, i, typed)
                            : nearest(word.stem(), typed));
            at = word.end();
        }
        return mended.append(text.substring(at)).toString();
    }

    private boolean right(String typed, String word) {
        if (word.length() < SHORTEST || word.length() > 24 || !word.chars().allMatch(Character::isLetter)) {
            return true;
        }
        boolean acronym = typed.length() <= 7 && typed.chars().filter(Character::isUpperCase).count() >= 2;
        return acronym || library.containsKey(word) || known(word) || joined(word) || grows(word);
    }

    /// Two everyday words written in one.
    private boolean joined(String word) {
        for (int cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
            if (everyday.contains(word.substring(0, cut)) && everyday.contains(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the library has it with an ending.
    private boolean grows(String word) {
        for (String ending : ENDINGS) {
            if (library.containsKey(word + ending)) {
                return true;
            }
        }
        return false;
    }

    private boolean known(String word) {
        if (english.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (!word.endsWith(ending) || word.length() - ending.length() < 3) {
                continue;
            }
            String base = word.substring(0, word.length() - ending.length());
            if (ending.equals("y") && english.contains(base + "ly")) {
                continue;
            }
            boolean doubled = base.length() > 3 && base.charAt(base.length() - 1) == base.charAt(base.length() - 2);
            if (english.contains(base) || english.contains(base + "e")
                    || (base.endsWith("i") && english.contains(base.substring(0, base.length() - 1) + "y"))
                    || (doubled && english.contains(base.substring(0, base.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private String nearest(String word, String typed) {
        int most = word.length() >= 5 ? 2 : 1;
        String sound = sound(word);
        String once = once(word);
        String best = typed;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (char first : new char[]{word.charAt(0), word.charAt(1)}) {
            for (int length = word.length() - most; length <= word.length() + most; length++) {
                for (String candidate : shelves.getOrDefault(shelf(first, length), List.of())) {
                    int distance = distance(word, candidate, most);
                    boolean alike = sound.equals(sound(candidate));
                    if (distance > most || (distance == 2 && !alike && word.length() < FAR)) {
                        continue;
                    }
                    double score = 0.15 * Math.log(1.0 + library.getOrDefault(candidate, 0)) - distance
                            + (candidate.charAt(0) == word.charAt(0) ? 0.7 : 0)
                            + (alike ? SOUND : 0)
                            + (once.equals(once(candidate)) ? SOUND : 0)
                            - (distance == 2 && word.length() < 6 ? 0.6 : 0);
                    if (score > bestScore || (score == bestScore && candidate.compareTo(best) < 0)) {
                        bestScore = score;
                        best = candidate;
                    }
                }
            }
        }
        return best;
    }

    /// Its consonants without an h, each once, a soft c as an s: what people who spell by ear get right.
    private static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean soft = c == 'c' && i + 1 < word.length() && "eiy".indexOf(word.charAt(i + 1)) >= 0;
            if ("aeiouyh".indexOf(c) < 0 && (i == 0 || word.charAt(i - 1) != c)) {
                sound.append(soft ? 's' : c);
            }
        }
        return sound.toString();
    }

    /// Its letters, each that is doubled once: whether to double one is what people get wrong most.
    private static String once(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }

    /// How many letters must be put in, left out, changed or swapped with a neighbour; more than `most` is not counted out.
    static int distance(String a, String b, int most) {
        int[][] d = new int[3][b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = d[i % 3];
            int[] above = d[(i - 1) % 3];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], d[(i - 2) % 3][j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return d[a.length() % 3][b.length()];
    }
}
