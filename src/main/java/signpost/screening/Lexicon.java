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
/// @param more less common English
/// @param shape how names are spelt, and how words
/// @param stays phrases that stay: public names and places
/// @param cues the word lists of `cues.txt`, by name
record Lexicon(
        Set<String> given,
        Set<String> givenOrWord,
        Set<String> surnames,
        Set<String> acronyms,
        OrdinaryWords ordinary,
        MoreWords more,
        NameShape shape,
        Phrases stays,
        Map<String, Set<String>> cues) {

    /// letters of the longest word that is looked up
    private static final int LONGEST = 60;

    /// how the names of medicines end
    private static final List<String> MEDICINES = List.of("zepam", "clone", "prazole", "cillin", "profen", "tamol",
            "statin", "oxetine", "azine", "mycin", "olol", "idone", "caine", "formin", "apine", "triptan", "phine",
            "barbital", "ephedrine", "phenidate", "amfetamine", "fetamine");

    /// how learned words end that no name does
    private static final List<String> LEARNED = List.of("isation", "isations", "ization", "izations", "ification",
            "ological", "ologist", "ologists", "ography", "ometry");

    /// what ordinary words are lengthened by in front
    private static final List<String> PREFIXES = List.of("re", "un", "non", "pre", "over", "under", "mis", "dis",
            "anti",
            "co", "inter", "multi", "semi", "self", "sub", "super", "trans", "counter", "cyber", "micro", "mini", "mid",
            "post", "out", "up", "down", "fore", "hyper", "neuro",
            "psycho", "bio", "tele");

    /// how things are made or done, behind what they are called after: "Lego-based"
    private static final Set<String> MADE = Set.of("based", "led", "style", "type", "wide", "approved", "run",
            "trained",
            "funded", "specific", "related", "like");

    static Lexicon read(Collection<String> placesThatStay) {
        Set<String> stays = new HashSet<>();
        Phrases phrases = new Phrases();
        for (String file : List.of("personal/places.txt", "personal/stays.txt", "personal/public-names.txt",
                "personal/public-things.txt")) {
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
        MoreWords more = MoreWords.standard();
        Set<String> given = RuleFile.words("personal/given-names.txt");
        Set<String> surnames = RuleFile.words("personal/surnames.txt");
        Set<String> names = new HashSet<>(given);
        names.addAll(surnames);
        return new Lexicon(given, RuleFile.words("personal/given-or-word.txt"), surnames,
                RuleFile.words("personal/acronyms.txt"), ordinary, more, new NameShape(names, more.bases()), phrases,
                Map.copyOf(cues));
    }

    /// The same lists, but without some names: what a message looks like to whom its names are unheard of.
    Lexicon forgetting(Set<String> names) {
        return new Lexicon(without(given, names), without(givenOrWord, names), without(surnames, names), acronyms,
                ordinary, more, shape, stays, cues);
    }

    private static Set<String> without(Set<String> words, Set<String> names) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(names);
        return left;
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
        if (plain.length() > LONGEST) {
            return false;
        }
        if (known(plain) || acronyms.contains(plain.toUpperCase(Locale.ROOT))) {
            return true;
        }
        if (plain.length() > 6 && MEDICINES.stream().anyMatch(plain::endsWith)
                || plain.length() > 9 && LEARNED.stream().anyMatch(plain::endsWith)) {
            return true;
        }
        if (PREFIXES.stream()
                .anyMatch(prefix -> plain.startsWith(prefix) && known(bare(plain.substring(prefix.length()))))) {
            return true;
        }
        int joint = Math.max(plain.indexOf('-'), plain.indexOf('‑'));
        if (joint > 0) {
            return joint == 1 && known(plain.substring(2)) || MADE.contains(plain.substring(joint + 1))
                    || ordinary(plain.substring(0, joint)) && ordinary(plain.substring(joint + 1));
        }
        int apostrophe = plain.indexOf('\'');
        return apostrophe > 0 && plain.length() - apostrophe <= 3
                && (known(plain.substring(0, apostrophe)) || plain.endsWith("n't"));
    }

    /// without a joint in front
    private static String bare(String rest) {
        return rest.startsWith("-") ? rest.substring(1) : rest;
    }

    private boolean known(String plain) {
        return ordinary.knows(plain) || more.knows(plain);
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

    /// near one of the less common words
    boolean nearly(String plain) {
        return more.nearly(plain);
    }

    /// neither a known word nor near a common one
    boolean strange(String plain) {
        return !ordinary(plain) && OrdinaryWords.spelling().mended(plain).equals(plain);
    }
}
