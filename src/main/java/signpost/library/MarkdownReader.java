package signpost.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark with tables), its YAML front matter first.
final class MarkdownReader implements Reader {

    private static final int MOST_NESTED = 50;

    private static final Pattern NOTE = Pattern.compile("\\[\\^([\\w-]{1,40})]");

    /// Stands for the end of a note's name until it is known where it stands; no text may hold this character.
    private static final String NOTE_END = "\uFDD1";
    private static final Pattern NOTE_TEXT = Pattern.compile("^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)" + NOTE_END + ":[ \t]*",
            Pattern.MULTILINE);

    /// What some programs write behind a heading to name it for links.
    private static final Pattern HEADING_NAME = Pattern.compile("\\s*\\{[#.:][^{}]*}$");

    /// Stands for a tilde in code, which strikes nothing; no text may hold this character.
    private static final char CODE_TILDE = '\uFDD0';

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        FrontMatter matter = FrontMatter.of(TextFile.read(file));
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(MOST_NESTED)
                .build();
        Outline outline = new Outline();
        Map<String, String> found = new LinkedHashMap<>();
        Node document = parser.parse(notes(matter.body()));
        MarkdownBold.mark(document, MarkdownReader::words);
        blocks(document, outline, found, 0);
        return new Reading(outline.sections(), matter.facts().orElse(new Facts(found)));
    }

    /// The numbers of notes as raised ones, where they are named and where they stand: named by words, they are counted.
    private static String notes(String body) {
        Matcher names = NOTE.matcher(body);
        if (!names.find()) {
            return body;
        }
        Map<String, String> numbers = new HashMap<>();
        Matcher lines = NOTE_TEXT.matcher(names.reset().replaceAll(
                found -> numbers.computeIfAbsent(found.group(1), name -> raised(name, numbers.size() + 1)) + NOTE_END));
        return lines.replaceAll("$1 ").replace(NOTE_END, "");
    }

    private static String raised(String name, int counted) {
        return Words.raised(name.chars().allMatch(c -> c >= '0' && c <= '9') ? name : String.valueOf(counted));
    }

    private static void blocks(Node parent, Outline outline, Map<String, String> found, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> {
                    String words = HEADING_NAME.matcher(words(heading)).replaceFirst("");
                    if (heading.getLevel() == 1) {
                        found.putIfAbsent(Facts.TITLE, words);
                    }
                    outline.heading(heading.getLevel(), words, 0);
                }
                case Paragraph paragraph -> outline.paragraph(words(paragraph), 0);
                case ListBlock list -> items(list, outline, found, depth + 1);
                case TableBlock table -> outline.table(table(table), 0);
                case FencedCodeBlock code -> outline.paragraph(code.getLiteral(), 0);
                case IndentedCodeBlock code -> outline.paragraph(code.getLiteral(), 0);
                case HtmlBlock html -> HtmlReader.part(html.getLiteral(), outline);
                default -> blocks(node, outline, found, depth);
            }
        }
    }

    private static void items(ListBlock list, Outline outline, Map<String, String> found, int depth) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof OrderedList ? number++ + "." : "";
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                switch (part) {
                    case Paragraph paragraph -> {
                        outline.item(words(paragraph), marker, depth, 0);
                        marker = "";
                    }
                    case ListBlock inner -> items(inner, outline, found, depth + 1);
                    case TableBlock table -> outline.table(table(table), 0);
                    default -> blocks(part, outline, found, depth);
                }
            }
        }
    }

    private static Table table(TableBlock block) {
        List<List<String>> rows = new ArrayList<>();
        int heads = 0;
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                List<String> cells = new ArrayList<>();
                boolean head = false;
                for (Node cell = row.getFirstChild(); cell instanceof TableCell cellNode; cell = cell.getNext()) {
                    cells.add(Words.tidy(words(cell)));
                    head = cellNode.isHeader();
                }
                rows.add(cells);
                heads += head ? 1 : 0;
            }
        }
        return new Table(rows, heads);
    }

    /// A tag in running text goes, but for those that strike words through: they are needed to tell which.
    private static String inPlaceOf(String tag) {
        return tag.startsWith("<br") ? Outline.LINE_END : Struck.isTag(tag) ? tag : "";
    }

    private static String words(Node node) {
        StringBuilder out = new StringBuilder();
        collect(node, out);
        return Struck.without(out.toString()).replace(CODE_TILDE, '~');
    }

    private static void collect(Node parent, StringBuilder out) {
        boolean raised = false;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            raised = node instanceof HtmlInline html ? html.getLiteral().startsWith("<sup") : raised;
            switch (node) {
                case Text text -> out.append(
                        raised && Words.isNote(text.getLiteral())
                                ? Words.raised(text.getLiteral())
                                : text.getLiteral());
                case Code code -> out.append(code.getLiteral().replace('~', CODE_TILDE));
                case SoftLineBreak soft -> out.append(' ');
                case HardLineBreak hard -> out.append(Outline.LINE_END);
                case HtmlInline html -> out.append(inPlaceOf(html.getLiteral()));
                default -> collect(node, out);
            }
        }
    }
}
