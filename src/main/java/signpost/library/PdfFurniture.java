package signpost.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds running heads, running feet and page numbers: what stands at the same place of many pages, and takes them off.
final class PdfFurniture {

    private static final float ZONE = 0.11f;
    private static final double SHARE = 0.3;
    private static final float REACH = 0.6f;
    private static final int FEWEST_PAGES = 3;
    private static final int FEWEST_BESIDE = 2;
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern PAGE_OF = Pattern.compile("(?:^| )page \\d{1,4} of \\d{1,4}$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<Integer>> seen = new HashMap<>();
    private final Map<Integer, PdfPage> pages = new HashMap<>();
    private final double enough;
    private final PdfPageNumbers numbers;

    private PdfFurniture(List<PdfPage> pages) {
        pages.forEach(page -> this.pages.put(page.number(), page));
        enough = Math.max(FEWEST_PAGES, SHARE * pages.size());
        pages.forEach(page -> page.lines().stream()
                .filter(this::inZone)
                .forEach(line -> seen.computeIfAbsent(key(line), k -> new HashSet<>()).add(page.number())));
        numbers = new PdfPageNumbers(pages, this::inZone, line -> isOn(FEWEST_BESIDE, line));
    }

    /// The same pages without what repeats.
    static List<PdfPage> without(List<PdfPage> pages) {
        PdfFurniture furniture = new PdfFurniture(pages);
        return pages.stream().map(furniture::clean).toList();
    }

    private PdfPage clean(PdfPage page) {
        Map<PdfMark, List<PdfLine>> marked = new LinkedHashMap<>();
        page.marked().forEach((mark, lines) -> marked.put(mark, kept(lines)));
        return new PdfPage(page.number(), page.width(), page.height(), marked, kept(page.loose()));
    }

    private List<PdfLine> kept(List<PdfLine> lines) {
        return lines.stream().filter(line -> !inZone(line) || !isFurniture(line)).toList();
    }

    private boolean isFurniture(PdfLine line) {
        return numbers.contains(line)
                || PAGE_OF.matcher(line.text().strip()).find()
                || (isOn(enough, line) && (Words.hasLetter(line.text()) || !standsInText(line)));
    }

    private boolean isOn(double pages, PdfLine line) {
        return seen.getOrDefault(key(line), Set.of()).size() >= pages;
    }

    /// Whether something that is no furniture stands on the same line, as beside a figure of a table.
    private boolean standsInText(PdfLine line) {
        return page(line).lines().stream()
                .anyMatch(other -> Math.abs(other.y() - line.y()) < REACH * line.size()
                        && !numbers.contains(other)
                        && !isOn(enough, other));
    }

    private PdfPage page(PdfLine line) {
        return Objects.requireNonNull(pages.get(line.page()));
    }

    private boolean inZone(PdfLine line) {
        float height = page(line).height();
        return line.y() < ZONE * height || line.y() > (1 - ZONE) * height;
    }

    /// The words without their figures, and the height they stand at. Where there are only figures, they tell.
    private String key(PdfLine line) {
        String text = Words.tidy(line.text());
        String words = Words.hasLetter(text) ? FIGURES.matcher(text).replaceAll("#") : text;
        return Math.round(line.y() / 6) + (line.y() < page(line).height() / 2 ? "head " : "foot ") + words;
    }
}
