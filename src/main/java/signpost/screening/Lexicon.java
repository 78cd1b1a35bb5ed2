package signpost.screening;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The lists by which names are told from other words.
///
/// @param given given names that are no other word
/// @param givenOrWord given names that are also words or places
/// @param surnames common surnames
/// @param acronyms short forms of the field, in capitals
/// @param ordinary ordinary English
/// @param stays phrases that stay: public names and places
/// @param cues the word lists of `cues.txt`, by name
record Lexicon(
        Set<String> given,
        Set<String> givenOrWord,
        Set<String> surnames,
        Set<String> acronyms,
        OrdinaryWords ordinary,
        Phrases stays,
        Map<String, Set<String>> cues) {

    /// how the names of medicines end
    private static final List<String> MEDICINES = List.of("zepam", "clone", "prazole", "cillin", "profen", "tamol",
            "statin", "oxetine", "azine", "mycin", "olol", "idone", "caine", "formin", "apine", "triptan", "phine",
            "barbital", "ephedrine", "phenidate", "amfetamine", "fetamine");

    /// what ordinary words are lengthened by in front
    private static final List<String> PREFIXES = List.of("re", "un", "non", "pre", "over", "under", "mis", "dis",
            "anti",
            "co", "inter", "multi", "semi", "self", "sub", "super", "trans", "counter", "cyber", "micro", "mini");

    /// how things are made or done, behind what they are called after: "Lego-based"
    private static final Set<String> MADE = Set.of("based", "led", "style", "type", "wide", "approved", "run",
            "trained",
            "funded", "specific", "related", "like");

    static Lexicon read(Collection<String> placesThatStay) {
        Set<String> stays = new HashSet<>();
        Phrases phrases = new Phrases();
        for (String file : List.of("personal/places.txt", "personal/stays.txt", "personal/public-names.txt")) {
            for (String line : RuleFile.lines(file)) {
                stays.addAll(List.of(line.split(",")));
            }
        }
        stays.forEach(phrases::add);
        placesThatStay.forEach(phrases::add);
        Map<String, Set<String>> cues = new HashMap<>();
        for (String line : RuleFile.lines("personal/cues.txt")) {
            int equals = line.indexOf('=');
            Set<String> words = new HashSet<>();
            for (String word : line.substring(equals + 1).split(",")) {
                words.add(word.strip());
            }
            cues.put(line.substring(0, equals).strip(), Set.copyOf(words));
        }
        OrdinaryWords ordinary = OrdinaryWords.standard();
        return new Lexicon(RuleFile.words("personal/given-names.txt"), RuleFile.words("personal/given-or-word.txt"),
                RuleFile.words("personal/surnames.txt"),
                RuleFile.words("personal/acronyms.txt"), ordinary, phrases, Map.copyOf(cues));
    }

    boolean cue(String list, String word) {
        Set<String> words = cues.get(list);
        if (words == null) {
            throw new IllegalArgumentException("list: cues.txt has no list called '" + list + "'");
        }
        return words.contains(word);
    }

    /// an ordinary word, also in compounds ("step-down") and contractions ("didn't")
    boolean ordinary(String plain) {
        if (ordinary.knows(plain) || acronyms.contains(plain.toUpperCase(Locale.ROOT))) {
            return true;
        }
        if (plain.length() > 6 && MEDICINES.stream().anyMatch(plain::endsWith)) {
            return true;
        }
        int joint = Math.max(plain.indexOf('-'), plain.indexOf('‑'));
        if (joint > 0) {
            return MADE.contains(plain.substring(joint + 1))
                    || ordinary(plain.substring(0, joint)) && ordinary(plain.substring(joint + 1));
        }
        if (PREFIXES.stream()
                .anyMatch(prefix -> plain.startsWith(prefix) && ordinary.knows(plain.substring(prefix.length())))) {
            return true;
        }
        int apostrophe = plain.indexOf('\'');
        return apostrophe > 0 && plain.length() - apostrophe <= 3
                && (ordinary.knows(plain.substring(0, apostrophe)) || plain.endsWith("n't"));
    }

    boolean given(String plain) {
        return given.contains(plain) || parts(plain, given);
    }

    boolean surname(String plain) {
        return surnames.contains(plain) || parts(plain, surnames) || surnames.contains(plain.replace("'", ""));
    }

    private static boolean parts(String plain, Set<String> names) {
        int joint = plain.indexOf('-');
        return joint > 0 && (names.contains(plain.substring(0, joint)) || names.contains(plain.substring(joint + 1)));
    }

    /// neither a known word nor near one
    boolean strange(String plain) {
        return !ordinary(plain) && OrdinaryWords.spelling().mended(plain).equals(plain);
    }
}
