package signpost.insight;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a question is about: its telling words, each once, endings cut off, so that questions of the same kind can be told.
///
/// @param words the telling words as written, in order, by their stems
record Gist(Map<String, String> words) {

    private static final int MOST = 12;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_IN_TOPIC = 0.4;

    /// Words that every question may have; masks such as `[name]` are among them.
    private static final Set<String> SMALL = Stream.of("""
            a about after again all also am an and any anyone anybody anything are as ask asked asking at available be because been before
            being best bit both but by can cannot could did do does doing done each either else ever every explain find for from get gets
            give given go going good got had has have having he help her here him his how i if in into is it its itself just kind know let like
            local long look looking many may me might more most much must my need needed needs next no not now of off on once one
            only or other our out over own part people person please point question quick quickly read really said same say says she should show
            since so some somebody someone something still such sure take taken tell than thank thanks that the their them then there these they thing
            things this those through to told too under until up us use used using very want was way we well were what when where whether
            which while who whom whose why will wish with within without would yes you your
            name date address postcode phone email number details expect expected happen happens happened mean means work works working
            document documents guidance information policy procedure anywhere somewhere link copy
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /// What stands where a personal detail was: `[name]`, `[NHS number]`.
    private static final Pattern MASK = Pattern.compile("\\[[\\p{L} -]{1,20}]");

    static Gist of(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        String asked = MASK.matcher(text).replaceAll(" ");
        for (String word : asked.toLowerCase(Locale.ROOT).replace("’", "").replace("'", "").split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1 && !SMALL.contains(word) && words.size() < MOST) {
                words.putIfAbsent(stem(word), word);
            }
        }
        return new Gist(words);
    }

    /// The gist whose words were written out by [#text].
    static Gist read(String text) {
        return of(text);
    }

    /// Its words, as written, parted by spaces.
    String text() {
        return String.join(" ", words.values());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// How much they have in common, from 0 to 1: words in both by words in either.
    double likeness(Gist other) {
        long both = words.keySet().stream().filter(other.words.keySet()::contains).count();
        long either = words.size() + other.words.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /// Whether they ask the same kind of thing.
    ///
    /// @param sameTopic whether both are of one known topic, in which less in common will do
    boolean isLike(Gist other, boolean sameTopic) {
        return likeness(other) >= (sameTopic ? ALIKE_IN_TOPIC : ALIKE);
    }

    /// The word without its ending, roughly; two forms of a word come out alike more often than not.
    private static String stem(String word) {
        for (String ending : new String[]{"ational", "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied",
            "ers", "er", "ed", "es", "s", "y", "e"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String cut = word.substring(0, word.length() - ending.length());
                boolean twice = cut.length() > 3 && cut.charAt(cut.length() - 1) == cut.charAt(cut.length() - 2);
                return twice ? cut.substring(0, cut.length() - 1) : cut;
            }
        }
        return word;
    }
}
