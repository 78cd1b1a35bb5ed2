package signpost.screening;

import java.util.List;

/// Writes out the forms of a regular verb or noun that a rule file marks with a plus: `punch+` stands for punch, punches,
/// punched and punching.
final class Inflections {

    private static final String VOWELS = "aeiou";

    private Inflections() {}

    static List<String> of(String entry) {
        if (!entry.endsWith("+")) {
            return List.of(entry);
        }
        String base = entry.substring(0, entry.length() - 1);
        char last = base.charAt(base.length() - 1);
        boolean vowelBefore = base.length() > 1 && VOWELS.indexOf(base.charAt(base.length() - 2)) >= 0;
        if (last == 'e') {
            String stem = base.substring(0, base.length() - 1);
            return List.of(base, base + "s", base + "d", stem + "ing");
        }
        if (last == 'y' && !vowelBefore) {
            String stem = base.substring(0, base.length() - 1);
            return List.of(base, stem + "ies", stem + "ied", base + "ing");
        }
        boolean hisses = base.endsWith("s") || base.endsWith("x") || base.endsWith("z") || base.endsWith("sh")
                || base.endsWith("ch");
        String stem = doubles(base) ? base + last : base;
        return List.of(base, hisses ? base + "es" : base + "s", stem + "ed", stem + "ing");
    }

    /// short words of one vowel between consonants double the last: grab, grabbed
    private static boolean doubles(String base) {
        int n = base.length();
        if (n < 3 || n > 4 || "wxyaeiou".indexOf(base.charAt(n - 1)) >= 0) {
            return false;
        }
        return VOWELS.indexOf(base.charAt(n - 2)) >= 0 && VOWELS.indexOf(base.charAt(n - 3)) < 0;
    }
}
