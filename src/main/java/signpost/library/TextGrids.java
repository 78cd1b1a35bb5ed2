package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds tables of a plain text file whose columns only spaces set under each other.
final class TextGrids {

    /// White space within a line, from one place to another.
    private record Gap(int from, int to) {}

    private static final int WIDE = 2;
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_LINES = 1000;
    private static final int LONGEST_LINE = 400;
    private static final int FAR = 100_000;

    private final List<TextLine> lines;

    /// The first line that has not been looked at.
    private int tried;

    TextGrids(List<TextLine> lines) {
        this.lines = lines;
    }

    /// The table that begins with line i, if one does. Lines must be asked in reading order.
    Optional<TextGrid> at(int i) {
        if (i < tried || !lines.get(i).raw().strip().contains(" ".repeat(WIDE))) {
            return Optional.empty();
        }
        List<Gap> shared = gaps(lines.get(i));
        int left = Words.indent(lines.get(i).raw());
        int right = lines.get(i).raw().stripTrailing().length();
        int end = i;
        int blanks = 0;
        while (end < Math.min(lines.size(), i + MOST_LINES) && blanks < 2) {
            TextLine line = lines.get(end);
            if (!line.isBlank() && !line.isRule()) {
                left = Math.min(left, Words.indent(line.raw()));
                right = Math.max(right, line.raw().stripTrailing().length());
                List<Gap> next = both(shared, gaps(line));
                int narrowest = line.raw().strip().contains(" ".repeat(WIDE)) ? 1 : WIDE;
                if (line.isRow() || right > LONGEST_LINE || !anyInner(next, left, right)
                        || ((blanks > 0 || narrowest > 1) && closes(shared, next, left, right, narrowest))) {
                    break;
                }
                shared = next;
            }
            blanks = line.isBlank() ? blanks + 1 : 0;
            end++;
        }
        tried = Math.max(i + 1, end);
        List<TextLine> extent = lines.subList(i, end);
        List<Integer> columns = shared.stream().filter(gap -> isGutter(extent, gap)).map(Gap::to).toList();
        return columns.isEmpty() ? Optional.empty() : new TextGrid(extent, columns).table();
    }

    private static List<Gap> gaps(TextLine line) {
        String raw = line.raw().stripTrailing();
        List<Gap> gaps = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < Math.min(raw.length(), LONGEST_LINE); i++) {
            if (raw.charAt(i) != ' ') {
                if (i > at) {
                    gaps.add(new Gap(at, i));
                }
                at = i + 1;
            }
        }
        gaps.add(new Gap(raw.length(), FAR));
        return gaps;
    }

    /// What two lists of gaps share, both in order.
    private static List<Gap> both(List<Gap> one, List<Gap> other) {
        List<Gap> shared = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < one.size() && b < other.size()) {
            int from = Math.max(one.get(a).from(), other.get(b).from());
            int to = Math.min(one.get(a).to(), other.get(b).to());
            if (from < to) {
                shared.add(new Gap(from, to));
            }
            if (one.get(a).to() < other.get(b).to()) {
                a++;
            } else {
                b++;
            }
        }
        return shared;
    }

    private static boolean anyInner(List<Gap> gaps, int left, int right) {
        return gaps.stream().anyMatch(gap -> gap.from() > left && gap.to() < right);
    }

    /// Whether words now stand where all lines so far left much white.
    private static boolean closes(List<Gap> before, List<Gap> now, int left, int right, int narrowest) {
        return before.stream()
                .filter(gap -> gap.from() > left && gap.to() < right && gap.to() - gap.from() >= WIDE)
                .anyMatch(gap -> {
                    List<Gap> kept = now.stream()
                            .filter(part -> part.from() < gap.to() && part.to() > gap.from())
                            .toList();
                    return kept.size() != 1 || kept.getFirst().to() - kept.getFirst().from() < narrowest;
                });
    }

    /// Whether words stand on both sides of a gap in enough lines, in most of them well apart.
    private static boolean isGutter(List<TextLine> lines, Gap gap) {
        int rows = 0;
        int wide = 0;
        for (TextLine line : lines) {
            String raw = line.raw().stripTrailing();
            if (!line.isRule() && raw.length() > gap.to() && Words.indent(raw) < gap.from()) {
                rows++;
                wide += raw.startsWith(" ".repeat(WIDE), Math.max(0, gap.to() - WIDE)) ? 1 : 0;
            }
        }
        return rows >= FEWEST_ROWS && wide * 3 >= rows * 2;
    }
}
