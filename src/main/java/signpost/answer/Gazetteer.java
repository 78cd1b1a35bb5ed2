package signpost.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import signpost.index.Counties;

/// Names of council areas, cities and nations, to notice a question about a place that the library's publishers do not serve.
///
/// From `places.txt`, one name a line. Immutable and thread-safe.
final class Gazetteer {

    private static final Set<String> WORDS = Set.of("barking", "bath", "bury", "deal", "reading", "rugby",
            "sale",
            "wells");

    private final List<String> places = new ArrayList<>();

    Gazetteer() {
        try (InputStream in = Gazetteer.class.getResourceAsStream("places.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without places.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> places.add(plain(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The places that a text names, as ` name ` in lower case; a name within a longer one does not count.
    List<String> in(String text) {
        String plain = plain(text);
        List<String> found = new ArrayList<>();
        for (String place : places) {
            if (plain.contains(place) && (plain.equals(place) || isName(place, text))) {
                found.add(place);
            }
        }
        found.removeIf(
                place -> found.stream().anyMatch(other -> other.length() > place.length() && other.contains(place)));
        return found;
    }

    /// Whether a name that is a word too stands there as a name: a baby is left in the bath, a family moves to Bath.
    private static boolean isName(String place, String text) {
        String name = place.strip();
        return !WORDS.contains(name)
                || Pattern.compile("\\b" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "\\b")
                        .matcher(text).find();
    }

    static String plain(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return " " + Counties.spelledOut(words) + " ";
    }

    /// Whether a text speaks of a place or of the county named after it: Northampton lies in Northamptonshire.
    static boolean serves(String plain, String place) {
        return plain.contains(place) || plain.contains(place.stripTrailing() + "shire ");
    }
}
