package signpost.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds who published a document: the partnership or board named on its first page, else the one it names most.
final class Publishers {

    private static final Set<String> LAST = Set.of("Partnership", "Board", "Partnerships");
    private static final Set<String> JOINING = Set.of("and", "&", "of", "for", "in", "the");
    private static final Set<String> FIELD = Set.of("Safeguarding", "Children", "Children's", "Children’s", "Adults",
            "Safety");
    private static final Set<String> BODY = Set.of("the", "local", "safeguarding", "partnership", "partnerships",
            "board",
            "and", "of", "for");
    private static final int FRONT = 12;
    private static final int LOOKED_AT = 400;
    private static final int OFTEN = 3;
    private static final int LONGEST = 10;
    private static final int LONGEST_SHOUT = 120;

    private Publishers() {}

    /// Whether two documents may come from one publisher: nobody says otherwise, or one body follows the other at the same place, as
    /// a partnership follows its board.
    static boolean mayBeOne(Document one, Document other) {
        String first = one.details().publisher();
        String second = other.details().publisher();
        return first.isBlank() || second.isBlank() || first.equals(second) || place(first).equals(place(second));
    }

    private static List<String> place(String publisher) {
        return Stream.of(Words.plain(publisher).split(" ")).filter(word -> !BODY.contains(word)).sorted().toList();
    }

    static String in(List<Section> sections) {
        List<String> texts = new ArrayList<>();
        for (Section section : sections) {
            texts.add(section.heading());
            section.blocks().forEach(block -> texts.add(block.text()));
            if (texts.size() > LOOKED_AT) {
                break;
            }
        }
        for (String text : texts.subList(0, Math.min(FRONT, texts.size()))) {
            List<String> names = names(text);
            if (!names.isEmpty() && names.getFirst().length() > 0.3 * text.length()) {
                return names.getFirst();
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> names(text).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// Whether a line is nothing but such a name.
    static boolean isName(String line) {
        List<String> names = names(line);
        return !names.isEmpty() && names.getFirst().length() >= line.strip().length() - 1;
    }

    /// Names such as `North Wending Safeguarding Children Partnership` in a text: capitalised words up to the telling last one.
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        boolean shouted = text.length() < LONGEST_SHOUT && text.equals(text.toUpperCase(Locale.ROOT));
        String[] words = (shouted ? lowered(text) : text).split("[ \t]+");
        for (int i = 1; i < words.length; i++) {
            String last = trimmed(words[i]);
            if (!LAST.contains(last)) {
                continue;
            }
            int from = i;
            boolean field = false;
            while (from > 0 && i - from < LONGEST && isPartOfName(words[from - 1])) {
                from--;
                field |= FIELD.contains(trimmed(words[from]));
            }
            while (from < i && (JOINING.contains(words[from]) || words[from].equals("The"))) {
                from++;
            }
            if (field && i - from >= 2) {
                names.add(Words.tidy(String.join(" ", List.of(words).subList(from, i)) + " " + last));
            }
        }
        return names;
    }

    /// `NORTH WENDING AND DALE` as `North Wending and Dale`.
    private static String lowered(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("[ \t]+")) {
            String small = word.toLowerCase(Locale.ROOT);
            String shown = JOINING.contains(small) || small.isEmpty()
                    ? small
                    : Character.toUpperCase(small.charAt(0)) + small.substring(1);
            out.append(out.isEmpty() ? "" : " ").append(shown);
        }
        return out.toString();
    }

    private static boolean isPartOfName(String word) {
        if (word.isEmpty() || word.equals("and") || word.equals("&")) {
            return !word.isEmpty();
        }
        char end = word.charAt(word.length() - 1);
        return Character.isUpperCase(word.charAt(0)) && (Character.isLetter(end) || end == '’' || end == '\'');
    }

    private static String trimmed(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        String bare = word.substring(0, end);
        return bare.endsWith("'s") || bare.endsWith("’s")
                ? (LAST.contains(bare.substring(0, bare.length() - 2))
                        ? bare.substring(0, bare.length() - 2)
                        : bare)
                : bare;
    }
}
