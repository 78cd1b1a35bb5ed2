package signpost.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a heading at the top of a page from a running head, where the two differ from page to page in a figure only: by the look of the
/// document's text, and by the number that its pages bear.
final class PdfHeadlines {

    private static final float LARGER = 1.15f;
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");

    private final float size;
    private final boolean bold;
    private final Set<Integer> ahead = new HashSet<>();

    /// @param near whether a run stands where running heads and feet stand
    PdfHeadlines(List<PdfPage> pages, Predicate<PdfLine> near) {
        Map<Integer, Integer> sizes = new HashMap<>();
        int all = 0;
        int heavy = 0;
        Map<Integer, Set<Integer>> steps = new HashMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                int letters = line.text().strip().length();
                sizes.merge(Math.round(2 * line.size()), letters, Integer::sum);
                all += letters;
                heavy += line.bold() ? letters : 0;
                if (near.test(line)) {
                    figures(line).forEach(
                            step -> steps.computeIfAbsent(step, s -> new HashSet<>()).add(page.number()));
                }
            }
        }
        size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0) / 2f;
        bold = heavy * 2 > all;
        steps.forEach((step, on) -> {
            if (on.size() * 2 >= pages.size()) {
                ahead.add(step);
            }
        });
    }

    /// Whether a run is set larger than the text, or bold where that is not.
    boolean standsOut(PdfLine line) {
        return line.size() >= LARGER * size || line.bold() && !bold && line.size() >= size - 0.5f;
    }

    /// Whether a figure of the run is the number of its page, as most pages bear it.
    boolean holdsPageNumber(PdfLine line) {
        return figures(line).stream().anyMatch(ahead::contains);
    }

    /// How far each figure of a run is ahead of the page that it stands on.
    private static Set<Integer> figures(PdfLine line) {
        Set<Integer> steps = new HashSet<>();
        Matcher figures = FIGURES.matcher(line.text());
        while (figures.find()) {
            steps.add(Integer.parseInt(figures.group()) - line.page());
        }
        return steps;
    }
}
