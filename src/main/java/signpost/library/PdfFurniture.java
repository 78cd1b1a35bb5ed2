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
    private static final int TWO = 2;
    private static final int FEWEST_BESIDE = 2;
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern PAGE_OF = Pattern.compile("(?:^| )page \\d{1,4} of \\d{1,4}$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<Integer>> seen = new HashMap<>();
    private final Map<String, Set<Integer>> alike = new HashMap<>();
    private final Map<Integer, Float> directions = new HashMap<>();
    private final PdfHeadlines headlines;
    private final Map<Integer, PdfPage> pages = new HashMap<>();
    private final double enough;
    private final PdfPageNumbers numbers;

    private PdfFurniture(List<PdfPage> pages) {
        for (PdfPage page : pages) {
            this.pages.put(page.number(), page);
            directions.put(page.number(), page.direction());
        }
        enough = Math.max(FEWEST_PAGES, SHARE * pages.size());
        pages.forEach(page -> page.lines().stream()
                .filter(this::inZone)
                .forEach(line -> {
                    seen.computeIfAbsent(key(line), k -> new HashSet<>()).add(page.number());
                    alike.computeIfAbsent(place(line) + Words.tidy(line.text()), k -> new HashSet<>())
                            .add(page.number());
                }));
        headlines = new PdfHeadlines(pages, this::inZone);
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
                || (isOn(enough, line) && !isCountedHeading(line)
                        && (Words.hasLetter(line.text()) || !standsInText(line)))
                || pages.size() == TWO && isOnBoth(line) && isOutermost(line);
    }

    /// Of two pages only what stands on both word for word is told, and only at the very edge: a head of a table may stand below it.
    private boolean isOnBoth(PdfLine line) {
        return Words.hasLetter(line.text())
                && alike.getOrDefault(place(line) + Words.tidy(line.text()), Set.of()).size() == TWO;
    }

    /// Whether nothing but page numbers and what stands on both pages lies beside it or farther out.
    private boolean isOutermost(PdfLine line) {
        boolean head = line.y() < height(line) / 2;
        float reach = REACH * line.size();
        return page(line).lines().stream()
                .filter(other -> head ? other.y() < line.y() + reach : other.y() > line.y() - reach)
                .allMatch(other -> numbers.contains(other) || isOnBoth(other));
    }

    /// `Level 1` to `Level 4`, each large at the top of its page, are no running head though they differ in a figure only.
    private boolean isCountedHeading(PdfLine line) {
        return alike.getOrDefault(place(line) + Words.tidy(line.text()), Set.of()).size() < enough
                && headlines.standsOut(line) && !headlines.holdsPageNumber(line);
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
        float height = height(line);
        return line.y() < ZONE * height || line.y() > (1 - ZONE) * height;
    }

    /// The length of the page across a run's lines: its width where they are turned.
    private float height(PdfLine line) {
        float turned = Math.abs(line.direction() - directions.getOrDefault(line.page(), 0f));
        return turned % 180 == 0 ? page(line).height() : page(line).width();
    }

    /// The words without their figures, and the height they stand at. Where there are only figures, they tell.
    private String key(PdfLine line) {
        String text = Words.tidy(line.text());
        String words = Words.hasLetter(text) ? FIGURES.matcher(text).replaceAll("#") : text;
        return place(line) + words;
    }

    private String place(PdfLine line) {
        return Math.round(line.y() / 6) + (line.y() < height(line) / 2 ? "head " : "foot ");
    }
}
