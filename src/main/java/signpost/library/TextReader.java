package signpost.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads plain text, most of which once was laid out: headings, lists and tables are told from how the lines look.
final class TextReader implements Reader {

    /// So many lines above and below an item its neighbours are looked for.
    private static final int NEAR = 60;

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        return new Pass(TextLine.of(List.of(TextFile.read(file).split("[\n\f]", -1)))).run();
    }

    /// One pass over one file's lines.
    private static final class Pass {

        private final List<TextLine> lines;
        private final TextShape shape;
        private final Contents contents = new Contents();
        private final TextHeadings headings;
        private final Outline outline = new Outline();
        private final Running running;
        private final TextGrids grids;
        private String title = "";
        private String lastHeading = "";

        Pass(List<TextLine> lines) {
            this.lines = lines;
            grids = new TextGrids(lines);
            shape = TextShape.of(lines);
            headings = new TextHeadings(lines, shape, contents);
            Hyphens hyphens = new Hyphens();
            lines.forEach(line -> hyphens.learn(line.text()));
            running = new Running(outline, shape, hyphens);
        }

        Reading run() {
            int i = 0;
            while (i < lines.size()) {
                i = line(i);
            }
            running.end();
            Facts facts = title.isEmpty() ? Facts.NONE : new Facts(Map.of(Facts.TITLE, title));
            return new Reading(outline.sections(), facts);
        }

        /// Reads line i, and those that belong to it; returns the next to read.
        private int line(int i) {
            TextLine line = lines.get(i);
            if (line.isBlank() && !line.isRow()) {
                running.gap();
                return i + 1;
            }
            if (line.hashes() > 0) {
                heading(line.hashes(), line.headingText());
                return i + 1;
            }
            int underlined = i + 1 < lines.size() && !line.isRow() ? lines.get(i + 1).underline(line) : 0;
            if (underlined > 0) {
                heading(underlined, line.text());
                return i + 2;
            }
            if (line.isRule()) {
                running.gap();
                return i + 1;
            }
            if (line.isRow()) {
                return rows(i);
            }
            Optional<TextGrid> grid = grids.at(i);
            if (grid.isPresent()) {
                running.end();
                outline.table(new Table(grid.get().rows(), grid.get().heads()), 0);
                return i + grid.get().lines().size();
            }
            if (!Contents.leaderTitle(line.text()).isEmpty()) {
                contents.add(Contents.leaderTitle(line.text()));
                return i + 1;
            }
            if (headings.isNumberOfHeading(i)) {
                return markedHeading(i);
            }
            if (headings.isHeading(i)) {
                heading(headings.level(line.text()), line.text());
                return i + 1;
            }
            if (isWrapped(i)) {
                running.line(line);
                return i + 1;
            }
            if (Markers.isMarkerAlone(line.text()) && i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
                running.item("", line.text(), 1, 0);
                running.glue();
                return i + 1;
            }
            if (Character.isUpperCase(line.text().charAt(0)) && TellingText.isStatement(line.text())) {
                running.end();
            }
            text(line);
            return i + 1;
        }

        /// Whether a line that begins like an item goes on with the sentence of the line above.
        private boolean isWrapped(int i) {
            TextLine line = lines.get(i);
            if (!running.isFull(line)) {
                return false;
            }
            List<String> beside = IntStream.range(Math.max(0, i - NEAR), Math.min(lines.size(), i + NEAR))
                    .filter(n -> n != i && Words.indent(lines.get(n).raw()) == Words.indent(line.raw()))
                    .mapToObj(n -> lines.get(n).text())
                    .toList();
            return Wrapped.goesOn(running.last(), line.text(), beside);
        }

        private void text(TextLine line) {
            Optional<Markers.Marked> bulleted = Markers.bulleted(Inline.plain(line.raw()));
            Optional<Markers.Marked> marked = bulleted.isPresent() ? bulleted : Markers.numbered(line.text());
            if (marked.isPresent()) {
                running.item(marked.get().text(), marked.get().marker(), Markers.depth(line.raw()),
                        Words.indent(line.raw()));
            } else {
                running.line(line);
            }
        }

        private int markedHeading(int i) {
            String text = lines.get(i).text() + " " + lines.get(i + 1).text();
            heading(headings.level(lines.get(i + 1).text()), text);
            return i + 2;
        }

        private void heading(int level, String text) {
            running.end();
            lastHeading = text;
            if (Contents.isTitle(text)) {
                return;
            }
            if (title.isEmpty() && !Publishers.isName(text)) {
                title = text;
            }
            outline.heading(level, text, 0);
        }

        private int rows(int i) {
            boolean titled = Contents.isTitle(lastHeading) || Contents.isTitle(running.last());
            List<List<String>> rows = new ArrayList<>();
            int heads = Table.UNKNOWN;
            int n = i;
            while (n < lines.size() && (lines.get(n).isRow() || lines.get(n).isRule())) {
                if (!lines.get(n).isRule()) {
                    rows.add(lines.get(n).cells());
                } else if (rows.size() == 1 && lines.get(n).raw().indexOf('|') >= 0) {
                    heads = 1;
                }
                n++;
            }
            running.end();
            if (Contents.isContents(rows, titled)) {
                rows.forEach(row -> contents.add(row.getFirst()));
            } else {
                outline.table(new Table(rows, heads), 0);
            }
            return n;
        }
    }
}
