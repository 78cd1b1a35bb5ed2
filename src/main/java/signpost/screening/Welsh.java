package signpost.screening;

import java.util.List;
import java.util.Set;

/// Tells a message in Welsh by its small words. The lists of ordinary words are English ones: without this, all that is said in Welsh would seem
/// to be names.
final class Welsh {

    private static final Set<String> SMALL = Set.of("pwy", "beth", "sut", "ble", "lle", "pryd", "pam", "faint", "pa",
            "mae", "yw", "ydy", "ydyw", "oes", "sydd", "sy", "sy'n", "yn", "y", "yr", "i'r", "o'r", "a'r", "gan",
            "gyda",
            "wedi", "bod", "fod", "rhaid", "dylai", "dylwn", "dylid", "allaf", "alla", "gallaf", "fydd", "neu", "ac",
            "nad", "nid", "ei", "eu", "fy", "eich", "ein", "ar", "dan", "dros", "drwy", "plant", "plentyn", "mae'r",
            "mae'n", "yw'r", "dw", "dwi", "oedd", "os", "pan");
    private static final Set<String> ENGLISH = Set.of("the", "is", "are", "was", "and", "to", "of", "for", "with",
            "what", "who", "how", "when", "where", "she", "he", "they", "it", "has", "have", "her", "his", "me", "my",
            "mum",
            "dad", "that", "this", "not", "but", "him", "them", "we", "do", "does", "did", "can", "be", "been", "told");
    /// what is a name in English: "what", "is", "out", "team", "under", "head"
    private static final Set<String> NAMES = Set.of("beth", "mae", "allan", "tim", "tîm", "dan", "ben");
    /// what English uses as well, in haste: "y did he", "his pa"
    private static final Set<String> BOTH = Set.of("y", "pa", "os");
    private static final int ENOUGH = 2;

    private Welsh() {}

    /// Whether a word of a message in Welsh is meant, though it is written as a name in English.
    static boolean means(String plain) {
        return NAMES.contains(plain);
    }

    static boolean is(List<Token> tokens) {
        long welsh = tokens.stream().filter(token -> SMALL.contains(token.plain())).count();
        boolean sure = tokens.stream().map(Token::plain)
                .anyMatch(plain -> SMALL.contains(plain) && !NAMES.contains(plain) && !BOTH.contains(plain));
        long english = tokens.stream().filter(token -> ENGLISH.contains(token.plain())).count();
        return sure && welsh >= ENOUGH && welsh > english;
    }
}
