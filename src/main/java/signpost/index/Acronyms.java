package signpost.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import signpost.library.Passage;

/// Learns acronyms from the documents themselves: "Multi-Agency Child Exploitation (MACE)", "MACE (Multi-Agency Child Exploitation)".
///
/// A long form is taken when the letters of the acronym stand in it in their order, the first one at the start of its first word.
/// Source: Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text".
final class Acronyms {

    private static final int LONGEST_FORM = 90;

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "or", "by",
            "with");

    private Acronyms() {}

    /// The acronyms a document spells out, each followed by its long form.
    static List<String> in(List<Passage> passages) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            String text = passage.text();
            for (int open = text.indexOf('('); open > 0; open = text.indexOf('(', open + 1)) {
                int close = text.indexOf(')', open);
                if (close < 0 || close - open > LONGEST_FORM) {
                    continue;
                }
                String inside = text.substring(open + 1, close).strip();
                if (isAcronym(inside)) {
                    String form = longForm(inside, text.substring(Math.max(0, open - LONGEST_FORM), open));
                    if (!form.isEmpty()) {
                        found.putIfAbsent(inside, form);
                    }
                } else {
                    String before = lastWord(text, open);
                    if (isAcronym(before) && before.length() > 2 && longForm(before, inside).equals(inside)) {
                        found.putIfAbsent(before, inside);
                    }
                }
            }
        }
        List<String> pairs = new ArrayList<>();
        found.forEach((acronym, form) -> {
            pairs.add(acronym);
            pairs.add(form);
        });
        return pairs;
    }

    private static boolean isAcronym(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '&' && c != '/') {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return text.length() >= 2 && text.length() <= 10 && capitals >= 2 && capitals * 2 >= text.length();
    }

    private static String lastWord(String text, int before) {
        int end = before;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean inWord(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /// Whether a word begins here that a name may begin with: "Ofcom" is the Office of Communications, and not "of Communications".
    private static boolean begins(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return !inWord(text, at) && !SMALL.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
    }

    /// The end of the text that the acronym stands for; empty where there is none.
    private static String longForm(String acronym, String before) {
        String nearest = longForm(acronym, before, false);
        if (nearest.isEmpty() || begins(nearest, 0)) {
            return nearest;
        }
        String named = longForm(acronym, before, true);
        boolean likely = !named.isEmpty() && Character.isUpperCase(named.charAt(0))
                && named.split("[ -]+", -1).length <= acronym.length() + 1;
        return likely ? named : nearest;
    }

    /// @param named whether it begins with no small word
    private static String longForm(String acronym, String before, boolean named) {
        String text = before.stripTrailing();
        int at = text.length() - 1;
        for (int i = acronym.length() - 1; i >= 0; i--) {
            char wanted = Character.toLowerCase(acronym.charAt(i));
            if (!Character.isLetterOrDigit(wanted)) {
                continue;
            }
            boolean first = i == 0;
            while (at >= 0 && (Character.toLowerCase(text.charAt(at)) != wanted
                    || (first && (inWord(text, at) || (named && !begins(text, at)))))) {
                at--;
            }
            if (at < 0) {
                return "";
            }
            at--;
        }
        String form = text.substring(at + 1).strip();
        int words = form.split("[ -]+", -1).length;
        boolean plausible = words <= Math.min(acronym.length() + 5, acronym.length() * 2) && words > 1;
        boolean broken = form.contains("\n") || form.contains("\t") || form.contains(". ")
                || form.toLowerCase(Locale.ROOT).equals(acronym.toLowerCase(Locale.ROOT));
        return plausible && !broken ? form : "";
    }
}
