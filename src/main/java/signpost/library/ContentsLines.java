package signpost.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds lists of contents by what they say, wherever they stand and however they are set: headings of the document, each with its page, which
/// never falls. They are no text to quote.
final class ContentsLines {

    /// So many entries one behind the other are a list of contents.
    private static final int FEWEST = 4;

    private static final int LONGEST_LINE = 4000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_NUMBERS = 500;
    private static final int NAMED = 1000;

    /// A page behind a title, after a space, a tab or dots.
    private static final Pattern PAGE = Pattern.compile("[ \\t.…·]+(\\d{1,3})(?=\\s|$)");

    /// A title with its page.
    private record Line(String title, int page) {}

    private final Set<String> headings = new HashSet<>();

    /// @param headings of the whole document
    ContentsLines(List<String> headings) {
        headings.forEach(heading -> this.headings.add(Contents.key(heading)));
        this.headings.remove("");
    }

    /// The blocks without those that list the contents.
    List<Block> without(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int at = 0;
        while (at < blocks.size()) {
            int end = behind(blocks, at);
            if (end == at) {
                kept.add(blocks.get(at++));
            } else {
                at = end;
            }
        }
        return kept.size() == blocks.size() ? blocks : kept;
    }

    /// The end of the list of contents that begins at this block; the block itself where none does.
    private int behind(List<Block> blocks, int from) {
        List<Line> lines = new ArrayList<>();
        int first = blocks.get(from) instanceof Block.Row row && row.head() ? from + 1 : from;
        int end = first;
        while (end < blocks.size()) {
            List<Line> next = lines(blocks.get(end).text());
            if (next.isEmpty() || !lines.isEmpty() && next.getFirst().page() < lines.getLast().page()) {
                break;
            }
            lines.addAll(next);
            end++;
        }
        return areContents(lines) ? end : from;
    }

    private boolean areContents(List<Line> lines) {
        long named = lines.stream().filter(line -> headings.contains(Contents.key(line.title()))).count();
        return lines.size() >= FEWEST && named * 2 >= lines.size();
    }

    /// The sections without those that are lines of a list of contents, which its writer set as headings.
    List<Section> withoutLines(List<Section> sections) {
        List<Section> kept = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        int at = 0;
        while (at < sections.size()) {
            List<Line> lines = new ArrayList<>();
            int end = at;
            while (end < sections.size() && sections.get(end).blocks().isEmpty()) {
                List<Line> next = whole(sections.get(end).heading());
                if (next.isEmpty() || !lines.isEmpty() && next.getFirst().page() < lines.getLast().page()) {
                    break;
                }
                lines.addAll(next);
                end++;
            }
            if (areContents(lines)) {
                sections.subList(at, end).forEach(section -> gone.add(section.heading()));
                at = end;
            } else {
                kept.add(sections.get(at++));
            }
        }
        return gone.isEmpty() ? sections : kept.stream().map(section -> not(gone, section)).toList();
    }

    /// A section that may stand below a line of the list.
    private static Section not(Set<String> gone, Section section) {
        List<String> path = section.path().stream().filter(heading -> !gone.contains(heading)).toList();
        return new Section(section.anchor(), path, section.page(), section.blocks());
    }

    /// The entries that a text is made of, whose pages never fall; none where it says anything else.
    private List<Line> lines(String text) {
        if (text.length() > LONGEST_LINE || text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return List.of();
        }
        List<Line> whole = whole(text);
        List<Line> parts = parts(text);
        return parts.size() >= FEWEST ? parts : whole;
    }

    /// The text as one entry.
    private static List<Line> whole(String text) {
        Matcher page = PAGE.matcher(text);
        while (page.find()) {
            if (page.end() == text.length() && page.start() > 0) {
                return List.of(new Line(text.substring(0, page.start()), Integer.parseInt(page.group(1))));
            }
        }
        return List.of();
    }

    /// The text as a list of entries printed on. A title may hold a number, as `The section 47 enquiry` does: of all ways to part the text, that
    /// which names most headings is taken.
    private List<Line> parts(String text) {
        List<MatchResult> pages = PAGE.matcher(text).results().limit(MOST_NUMBERS + 1).toList();
        if (pages.size() < FEWEST || pages.size() > MOST_NUMBERS || pages.getLast().end() != text.length()) {
            return List.of();
        }
        int[] best = new int[pages.size()];
        int[] before = new int[pages.size()];
        for (int i = 0; i < pages.size(); i++) {
            for (int from = i - 1; from >= -1; from--) {
                String title = text.substring(from < 0 ? 0 : pages.get(from).end(), pages.get(i).start());
                if (title.length() > LONGEST_TITLE) {
                    break;
                }
                boolean follows = from < 0 || best[from] > 0 && number(pages.get(from)) <= number(pages.get(i));
                int worth = follows && Words.hasLetter(title) ? (from < 0 ? 0 : best[from]) + worth(title) : 0;
                if (worth > best[i]) {
                    best[i] = worth;
                    before[i] = from;
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = pages.size() - 1; i >= 0 && best[i] > 0; i = before[i]) {
            int from = before[i] < 0 ? 0 : pages.get(before[i]).end();
            lines.addFirst(new Line(text.substring(from, pages.get(i).start()), number(pages.get(i))));
        }
        return lines;
    }

    private int worth(String title) {
        return headings.contains(Contents.key(title)) ? NAMED : 1;
    }

    private static int number(MatchResult page) {
        return Integer.parseInt(page.group(1));
    }
}
