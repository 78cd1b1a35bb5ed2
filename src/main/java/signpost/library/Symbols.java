package signpost.library;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the characters of symbol fonts look like. Without it a limit such as `≥ 16` would lose its sign.
final class Symbols {

    private static final String BULLET = "•";
    private static final Map<Integer, String> SYMBOL = map(
            "22∀ 2D− 40≅ 44Δ 53Σ 57Ω 61α 62β 64δ 67γ 6Cλ 6Dμ 70π 73σ A2′ A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× "
                    + "B7• B8÷ B9≠ BB≈ D6√ D8¬ DB⇔ DC⇐ DD⇑ DE⇒ DF⇓");
    private static final Map<Integer, String> WINGDINGS = map(
            "28☎ 29☎ 2A✉ 3A💻 4A☺ 4B😐 4C☹ 6C● 6E■ 6F☐ 70☐ 71☐ 72☐ 75◆ 76❖ 77◆ 9F• A7▪ A8☐ D8➢ DF← E0→ E1↑ E2↓ E7← E8→ E9↑ EA↓ "
                    + "EF← F0→ F1↑ F2↓ F3↔ FB✗ FC✓ FD☒ FE☑");
    private static final Map<Integer, String> WINGDINGS_2 = map("4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ A3☐ 97● 98●");
    private static final Map<Integer, String> WEBDINGS = map("33← 34→ 35↑ 36↓ 61✓ 63☐ 67■ 6E● 72✗");

    private Symbols() {}

    /// A character named by its font and its number in hexadecimal, as `Symbol` and `F0B3`; a bullet where nobody knows it.
    static String of(String font, String number) {
        try {
            return of(font, Integer.parseInt(number.strip(), 16));
        } catch (NumberFormatException none) {
            return BULLET;
        }
    }

    /// The same words with the characters that a symbol font put in the private area as what they look like.
    static String shown(String font, String words) {
        if (font.isEmpty() || words.chars().noneMatch(Symbols::isPrivate)) {
            return words;
        }
        StringBuilder out = new StringBuilder(words.length());
        for (char c : words.toCharArray()) {
            out.append(isPrivate(c) ? of(font, c) : String.valueOf(c));
        }
        return out.toString();
    }

    private static boolean isPrivate(int c) {
        return c >= 0xF020 && c <= 0xF0FF;
    }

    private static String of(String font, int number) {
        int code = isPrivate(number) ? number & 0xFF : number;
        String plain = code > ' ' && code < 0x7F || code > 0xA0 && code < 0xE000 ? Character.toString(code) : BULLET;
        return switch (font.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "symbol" -> SYMBOL.getOrDefault(code, code < 0x40 ? plain : BULLET);
            case "wingdings" -> WINGDINGS.getOrDefault(code, BULLET);
            case "wingdings2" -> WINGDINGS_2.getOrDefault(code, BULLET);
            case "webdings" -> WEBDINGS.getOrDefault(code, BULLET);
            case "wingdings3" -> BULLET;
            default -> plain;
        };
    }

    private static Map<Integer, String> map(String pairs) {
        Map<Integer, String> map = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            map.put(Integer.parseInt(pair.substring(0, 2), 16), pair.substring(2));
        }
        return Map.copyOf(map);
    }
}
