package signpost.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads, running feet and page numbers: what stands at the same place of many pages, and takes them off.
final class PdfFurniture {

    private static final float ZONE = 0.11f;
    private static final double SHARE = 0.3;
    private static final int FEWEST_PAGES = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^(?:page |p\\. ?|slide )?[-–—|\\[( ]*(?:\\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/|\\|) ?\\d{1,4})?[-–—|\\]) ]*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE_OF = Pattern.compile("(?:^| )page \\d{1,4} of \\d{1,4}$",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> repeated = new HashSet<>();
    private final List<PdfPage> pages;

    private PdfFurniture(List<PdfPage> pages) {
        this.pages = pages;
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (PdfPage page : pages) {
            page.loose().forEach(line -> note(page, line, seen));
            page.marked().values().forEach(lines -> lines.forEach(line -> note(page, line, seen)));
        }
        double enough = Math.max(FEWEST_PAGES, SHARE * pages.size());
        seen.forEach((key, on) -> {
            if (on.size() >= enough) {
                repeated.add(key);
            }
        });
    }

    /// The same pages without what repeats.
    static List<PdfPage> without(List<PdfPage> pages) {
        PdfFurniture furniture = new PdfFurniture(pages);
        return pages.stream().map(furniture::clean).toList();
    }

    private void note(PdfPage page, PdfLine line, Map<String, Set<Integer>> seen) {
        if (inZone(page, line)) {
            seen.computeIfAbsent(key(page, line), k -> new HashSet<>()).add(page.number());
        }
    }

    private PdfPage clean(PdfPage page) {
        Map<PdfMark, List<PdfLine>> marked = new LinkedHashMap<>();
        page.marked().forEach((mark, lines) -> marked.put(mark, kept(page, lines)));
        return new PdfPage(page.number(), page.width(), page.height(), marked, kept(page, page.loose()));
    }

    private List<PdfLine> kept(PdfPage page, List<PdfLine> lines) {
        List<PdfLine> kept = new ArrayList<>(lines.size());
        for (PdfLine line : lines) {
            boolean furniture = inZone(page, line)
                    && (repeated.contains(key(page, line))
                            || PAGE_OF.matcher(line.text().strip()).find()
                            || (pages.size() > 1
                                    && PAGE_NUMBER.matcher(line.text().strip()).matches()));
            if (!furniture) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean inZone(PdfPage page, PdfLine line) {
        return line.y() < ZONE * page.height() || line.y() > (1 - ZONE) * page.height();
    }

    /// The words without their figures, and the height they stand at.
    private static String key(PdfPage page, PdfLine line) {
        StringBuilder words = new StringBuilder();
        for (char c : Words.tidy(line.text()).toCharArray()) {
            boolean digit = Character.isDigit(c);
            if (!digit || words.isEmpty() || words.charAt(words.length() - 1) != '#') {
                words.append(digit ? '#' : c);
            }
        }
        return Math.round(line.y() / 6) + (line.y() < page.height() / 2 ? "head " : "foot ") + words;
    }
}
