package signpost.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds lists of contents by what they say, wherever they stand and however they are set: headings of the document, each with its page, which
/// never falls. They are no text to quote.
final class ContentsLines {

    /// So many entries one behind the other are a list of contents.
    private static final int FEWEST = 4;

    private static final int LONGEST_LINE = 4000;

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
        long named = lines.stream().filter(line -> headings.contains(Contents.key(line.title()))).count();
        return lines.size() >= FEWEST && named * 2 >= lines.size() ? end : from;
    }

    /// The entries that a text is made of, whose pages never fall; none where it says anything else.
    private static List<Line> lines(String text) {
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

    /// The text as a list of entries printed on.
    private static List<Line> parts(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher page = PAGE.matcher(text);
        int from = 0;
        while (page.find()) {
            int number = Integer.parseInt(page.group(1));
            String title = text.substring(from, page.start());
            boolean goesOn = Words.hasLetter(title) && (lines.isEmpty() || number >= lines.getLast().page());
            if (goesOn) {
                lines.add(new Line(title, number));
                from = page.end();
            }
        }
        return from == text.length() ? lines : List.of();
    }
}
