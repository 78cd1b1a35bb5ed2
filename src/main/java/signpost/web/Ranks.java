package signpost.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.library.Document;
import signpost.library.Section;

/// The ranks that headings get on a page: they begin at 1 and never skip one, whatever the file did.
///
/// @param title the section whose heading only says the title again; the page says it already
/// @param ranks the rank of each section's heading, by anchor; 0 for a section without one
record Ranks(Optional<Section> title, Map<String, Integer> ranks) {

    static Ranks of(Document document) {
        List<Section> headed = document.sections().stream()
                .filter(section -> !section.heading().isBlank())
                .toList();
        Optional<Section> title = headed.stream()
                .findFirst()
                .filter(first -> same(first.heading(), document.title()));
        int least = headed.stream()
                .filter(section -> title.filter(section::equals).isEmpty())
                .mapToInt(Section::level)
                .min()
                .orElse(1);
        Map<String, Integer> ranks = new LinkedHashMap<>();
        int before = 0;
        for (Section section : document.sections()) {
            int rank = section.heading().isBlank() ? 0 : Math.min(Math.max(section.level() - least, 0) + 1, before + 1);
            ranks.put(section.anchor(), rank);
            before = rank == 0 || title.filter(section::equals).isPresent() ? before : rank;
        }
        return new Ranks(title, ranks);
    }

    private static boolean same(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
