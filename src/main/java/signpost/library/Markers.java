package signpost.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bullets and numbers that stand before an item of a list.
final class Markers {

    /// An item told by its beginning.
    ///
    /// @param marker the bullet or number as printed
    /// @param text what stands behind it
    record Marked(String marker, String text) {}

    private static final String BULLETS = "•▪●○◦‣⁃■□◆◇➢➤✓✔✗❖►▶·\uF0B7\uF0A7\uF0FC\uF0D8\uF06E\uF076";
    private static final Pattern NUMBERED = Pattern
            .compile(
                    "^(?:[(\\[]?(?:\\d{1,3}|[a-zA-Z]|[ivxl]{2,5})[)\\]]|\\d{1,3}\\.|[a-fi]\\.(?=\\s+\\D)|[ivx]{2,5}\\.)\\s+(?=\\S)");
    private static final Pattern NUMBER_ALONE = Pattern
            .compile("^[“\"‘']?\\(?(?:\\d{1,3}[A-Z]{0,3}|[a-zA-Z]{1,2}|[ivxl]{1,5})[).]$");

    private Markers() {}

    static boolean isBullet(char c) {
        return BULLETS.indexOf(c) >= 0;
    }

    /// A line that begins with a bullet, as `• words` or `- words`.
    static Optional<Marked> bulleted(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        boolean dash = "-*–—o".indexOf(first) >= 0 && text.length() > 1 && Words.isSpace(text.charAt(1));
        if (!dash && !isBullet(first)) {
            return Optional.empty();
        }
        String rest = text.substring(1).strip();
        String marker = String.valueOf(first);
        if (!rest.isEmpty() && isBullet(rest.charAt(0))) {
            marker = rest.substring(0, 1);
            rest = rest.substring(1).strip();
        }
        return Optional.of(new Marked(marker, rest));
    }

    /// A line that begins with a number or letter of a list, as `1. words`, `(a) words`, `iv) words`.
    static Optional<Marked> numbered(String line) {
        String text = line.strip();
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.find()
                ? Optional.of(new Marked(matcher.group().strip(), text.substring(matcher.end())))
                : Optional.empty();
    }

    /// A line that is nothing but a marker, as `(a)` or `“(1A)`, whose words stand on the next line.
    static boolean isMarkerAlone(String line) {
        return NUMBER_ALONE.matcher(line.strip()).matches();
    }

    /// A marker as readers see it: bullets of symbol fonts become ordinary ones.
    static String shown(String marker) {
        return marker.length() == 1 && Words.isSymbolBullet(marker.charAt(0)) ? "•" : marker;
    }

    /// How deep an item stands, from its indent in characters (a tab counts four).
    static int depth(String line) {
        return 1 + Math.min(4, (Words.indent(line) + 1) / 2);
    }
}
