package signpost.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells messages in languages that are not read, by their script or by their small words, which stand in `languages.txt`.
///
/// English in which foreign words or names stand is English. Immutable and safe to share between threads; takes time in proportion to the
/// message's length.
public final class Languages {

    /// By what the file calls Welsh.
    private static final String WELSH = "cy";

    /// So many words of a language, none of which English has, tell it; fewer do where there are no other words.
    private static final int ENOUGH = 2;

    /// At least one in so many words must tell a language.
    private static final int ONE_IN = 5;

    /// In characters: what stands behind is in the same language, or is looked through for danger as English all the same.
    private static final int MOST = 20_000;

    private final Map<String, Set<String>> words;
    private final OrdinaryWords english;

    private Languages(Map<String, Set<String>> words, OrdinaryWords english) {
        this.words = words;
        this.english = english;
    }

    private static final class Standard {
        static final Languages LANGUAGES = new Languages(read(), OrdinaryWords.standard());
    }

    /// The languages that ship with the program.
    public static Languages standard() {
        return Standard.LANGUAGES;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> read = new HashMap<>();
        for (String line : RuleFile.lines("languages.txt")) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("A line of languages.txt is not 'code = words': " + line);
            }
            read.computeIfAbsent(line.substring(0, equals).strip(), _ -> new HashSet<>())
                    .addAll(List.of(line.substring(equals + 1).strip().split(" +")));
        }
        return read;
    }

    /// What a message is written in.
    public Language of(String message) {
        String start = message.length() <= MOST ? message : message.substring(0, MOST);
        if (isInOtherScript(start)) {
            return Language.UNREAD;
        }
        List<String> said = said(start);
        List<Boolean> inEnglish = said.stream().map(english::knows).toList();
        Language likeliest = Language.ENGLISH;
        int most = 0;
        for (Map.Entry<String, Set<String>> other : words.entrySet()) {
            int own = told(other.getValue(), said, inEnglish);
            boolean welsh = other.getKey().equals(WELSH);
            if (own > most || own == most && own > 0 && welsh) {
                most = own;
                likeliest = welsh ? Language.WELSH : Language.UNREAD;
            }
        }
        return likeliest;
    }

    /// How many words tell this language; 0 where they are too few.
    private static int told(Set<String> language, List<String> said, List<Boolean> inEnglish) {
        int own = 0;
        int shared = 0;
        int english = 0;
        for (int at = 0; at < said.size(); at++) {
            boolean here = language.contains(said.get(at));
            boolean there = inEnglish.get(at);
            own += here && !there ? 1 : 0;
            shared += here && there ? 1 : 0;
            english += there && !here ? 1 : 0;
        }
        boolean enough = own >= ENOUGH || own == said.size();
        return enough && own > english && (own + shared) * ONE_IN >= said.size() ? own : 0;
    }

    private static boolean isInOtherScript(String message) {
        int latin = 0;
        int other = 0;
        for (int at = 0; at < message.length(); at += Character.charCount(message.codePointAt(at))) {
            int c = message.codePointAt(at);
            if (Character.isLetter(c)) {
                switch (Character.UnicodeScript.of(c)) {
                    case LATIN -> latin++;
                    case COMMON, INHERITED, UNKNOWN -> {
                    }
                    default -> other++;
                }
            }
        }
        return other > latin;
    }

    /// The words of more than one letter, small, without accents, parted at apostrophes.
    private static List<String> said(String message) {
        List<String> said = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(message, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT) + " ";
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.isLetter(c)) {
                word.append(plainly(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                if (word.length() > 1) {
                    said.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return said;
    }

    /// Letters that are no letter with an accent to Unicode.
    private static char plainly(char c) {
        return switch (c) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
