package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// One line of a passage: a heading, or a block or part of a long block.
///
/// @param text word for word, at most [Passage#LONGEST] characters
/// @param heading whether it is a heading
/// @param context what it must be read with: a row's cells with their heads, or the line that introduces a list; may be empty
/// @param heads for a table row, the line with the column heads; empty otherwise
/// @param turns where it goes on upon other pages, in order
record Line(
        String text,
        int page,
        boolean heading,
        boolean running,
        String context,
        String heads,
        List<Turn> turns) {

    Line(String text, int page, boolean heading, boolean running, String context, String heads) {
        this(text, page, heading, running, context, heads, List.of());
    }

    /// The page on which one of its characters stands.
    int pageAt(int character) {
        int at = page;
        for (Turn turn : turns) {
            at = turn.at() <= character ? turn.page() : at;
        }
        return at;
    }

    /// The lines of one section: its heading, then its blocks; a block too long for a passage becomes several lines.
    static List<Line> of(Section section) {
        List<Line> lines = new ArrayList<>();
        if (!section.heading().isBlank()) {
            for (String part : parts(section.heading(), false)) {
                lines.add(new Line(part, section.page(), true, false, "", ""));
            }
        }
        String introduction = "";
        String heads = "";
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> {
                    introduction = paragraph.text().endsWith(":") ? lastSentence(paragraph.text()) : "";
                    add(lines, paragraph, true, "", "");
                }
                case Block.Item item -> add(lines, item, true, introduction, "");
                case Block.Row row -> {
                    heads = row.head() ? row.text() : row.heads().isEmpty() ? "" : heads;
                    add(lines, row, false, row.head() ? "" : readTogether(row), row.head() ? "" : heads);
                }
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, Block block, boolean running, String context, String heads) {
        String text = block instanceof Block.Item item && Character.isLetterOrDigit(lastOf(item.marker()))
                ? item.marker() + " " + item.text()
                : block.text();
        int before = block.text().length() - text.length();
        int from = 0;
        for (String part : parts(text.strip(), running)) {
            int at = text.indexOf(part, from);
            Line whole = new Line(part, block.page(), false, running, context, heads, block.turns());
            List<Turn> turns = block.turns().stream()
                    .filter(turn -> turn.at() > at + before)
                    .map(turn -> new Turn(turn.at() - at - before, turn.page()))
                    .toList();
            lines.add(new Line(part, whole.pageAt(at + before), false, running, context, heads, turns));
            from = at + part.length();
        }
    }

    private static char lastOf(String marker) {
        for (int i = marker.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(marker.charAt(i))) {
                return marker.charAt(i);
            }
        }
        return ' ';
    }

    private static String readTogether(Block.Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).isBlank()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "; ");
            if (!row.heads().isEmpty() && !row.heads().get(i).isBlank()) {
                text.append(row.heads().get(i)).append(": ");
            }
            text.append(row.cells().get(i));
        }
        return text.toString();
    }

    private static String lastSentence(String text) {
        List<Integer> ends = Sentences.ends(text);
        return text.substring(ends.size() > 1 ? ends.get(ends.size() - 2) : 0).strip();
    }

    /// The text in parts of at most [Passage#LONGEST] characters, cut between sentences where it can be, else between words.
    private static List<String> parts(String text, boolean running) {
        if (text.isBlank()) {
            return List.of();
        }
        if (text.length() <= Passage.LONGEST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int best = 0;
        int count = (text.length() + Passage.LONGEST - 1) / Passage.LONGEST;
        int aim = Math.min(Passage.LONGEST, text.length() / count + 150);
        for (int end : running ? Sentences.ends(text) : List.of(text.length())) {
            if (end - start > aim && best > start) {
                parts.add(text.substring(start, best).strip());
                start = best;
            }
            while (end - start > Passage.LONGEST) {
                int cut = text.lastIndexOf(' ', start + Passage.LONGEST);
                cut = cut > start ? cut : start + Passage.LONGEST;
                parts.add(text.substring(start, cut).strip());
                start = cut;
            }
            best = end;
        }
        parts.add(text.substring(start).strip());
        parts.removeIf(String::isBlank);
        return parts;
    }
}
