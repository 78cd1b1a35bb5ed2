package signpost.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The language in which words of somebody else are written, so that a page or mail in another one can say so to those who have it read aloud.
///
/// Told by the small words that stand in any text; empty where too few do. Source: WCAG 2.2, 3.1.2 Language of Parts.
public final class Tongue {

    /// No word of one stands in the other's.
    private static final Map<String, Set<String>> SMALL = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "is", "are", "that", "for", "with", "by", "be", "not", "or",
                    "on", "from", "within", "must", "who", "when"),
            "cy", Set.of("yr", "yn", "mae", "ac", "gan", "ar", "ei", "eu", "wedi", "gyda", "bod", "sydd", "sy", "nid",
                    "neu", "fel", "hyn", "drwy", "rhaid", "dylai", "plant", "plentyn", "heb", "pan", "oedd"));

    private static final int ENOUGH = 2;
    private static final int READ = 4_000;

    private Tongue() {}

    /// The language tag, such as `cy`, of a text.
    public static Optional<String> of(String text) {
        String[] words = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+", -1);
        long english = count(words, "en");
        long welsh = count(words, "cy");
        return Math.max(english, welsh) < ENOUGH || english == welsh
                ? Optional.empty()
                : Optional.of(english > welsh ? "en" : "cy");
    }

    /// The language tag of a text, where it is another than that of the page or mail around it.
    public static Optional<String> otherThan(String around, String text) {
        return of(text).filter(language -> !language.equals(around));
    }

    private static long count(String[] words, String language) {
        Set<String> small = SMALL.getOrDefault(language, Set.of());
        return Arrays.stream(words).filter(small::contains).count();
    }
}
