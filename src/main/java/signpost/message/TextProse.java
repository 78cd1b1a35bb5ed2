package signpost.message;

import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Lays Markdown out as plain text that can be read without any mark: addresses behind the words of links, items under each other.
final class TextProse {

    private final Links links;
    private final Headings headings;
    private final TextPage page;
    private final StringBuilder line = new StringBuilder();

    TextProse(Links links, Headings headings, TextPage page) {
        this.links = links;
        this.headings = headings;
        this.page = page;
    }

    void write(Node document) {
        blocks(document, "");
    }

    private void blocks(Node node, String indent) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            block(child, indent);
        }
    }

    private void block(Node node, String indent) {
        switch (node) {
            case Heading heading -> {
                int rank = headings.rank(heading.getLevel());
                String words = Markdown.plain(heading);
                page.heading(headings.count(rank, words) + words, rank == 2);
            }
            case Paragraph paragraph -> page.paragraph(said(paragraph), indent, indent);
            case ListBlock list -> items(list, indent);
            case BlockQuote quote -> blocks(quote, indent + "> ");
            case FencedCodeBlock code -> page.lines(code.getLiteral(), indent + "    ");
            case IndentedCodeBlock code -> page.lines(code.getLiteral(), indent + "    ");
            case HtmlBlock markup -> page.paragraph(markup.getLiteral().strip(), indent, indent);
            case ThematicBreak _ -> page.paragraph("* * *", indent, indent);
            case TableRow row -> row(row, indent);
            case TableBlock table -> {
                blocks(table, indent);
                page.gap();
            }
            default -> blocks(node, indent);
        }
    }

    private void items(ListBlock list, String indent) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String marker = list instanceof OrderedList ? number++ + ". " : "- ";
            String deeper = indent + " ".repeat(marker.length());
            boolean first = true;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph paragraph) {
                    page.item(said(paragraph), first ? indent + marker : deeper, deeper);
                } else {
                    block(child, deeper);
                }
                first = false;
            }
        }
        if (!(list.getParent() instanceof ListItem)) {
            page.gap();
        }
    }

    private void row(TableRow row, String indent) {
        StringBuilder cells = new StringBuilder();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.append(cells.isEmpty() ? "" : " | ").append(cell instanceof TableCell ? said(cell) : "");
        }
        page.item(cells.toString(), indent, indent);
    }

    private String said(Node node) {
        line.setLength(0);
        inline(node);
        return line.toString();
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> line.append(text.getLiteral());
            case Code code -> line.append(code.getLiteral());
            case HtmlInline markup -> line.append(markup.getLiteral());
            case SoftLineBreak _ -> line.append(' ');
            case HardLineBreak _ -> line.append('\n');
            case Image image -> line.append('[').append(Markdown.plain(image)).append(']');
            case Link link -> {
                children(link);
                Optional<String> target = links.whole(link.getDestination());
                target.filter(address -> !line.toString().endsWith(address))
                        .ifPresent(address -> line.append(" <").append(address).append('>'));
            }
            default -> children(node);
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            inline(child);
        }
    }
}
