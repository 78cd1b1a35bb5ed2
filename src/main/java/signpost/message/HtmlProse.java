package signpost.message;

import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
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
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Lays Markdown out as HTML. Only the elements named here come out; markup that an author wrote is shown as text.
final class HtmlProse {

    private final Look look;
    private final Links links;
    private final Headings headings;
    private final Faults faults;
    private final StringBuilder out = new StringBuilder();

    HtmlProse(Look look, Links links, Headings headings, Faults faults) {
        this.look = look;
        this.links = links;
        this.headings = headings;
        this.faults = faults;
    }

    Html of(Node document) {
        children(document);
        return new Html(out.toString());
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void write(Node node) {
        switch (node) {
            case Text text -> text(text.getLiteral());
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case BulletList list -> block("ul", "list", list);
            case OrderedList list -> ordered(list);
            case ListItem item -> block("li", "item", item);
            case BlockQuote quote -> block("blockquote", "block", quote);
            case Emphasis emphasis -> inline("em", emphasis);
            case StrongEmphasis strong -> inline("strong", strong);
            case Link link -> link(link);
            case Image image -> image(image);
            case Code code -> code(code.getLiteral());
            case FencedCodeBlock block -> codeBlock(block.getLiteral());
            case IndentedCodeBlock block -> codeBlock(block.getLiteral());
            case HtmlInline markup -> text(markup.getLiteral());
            case HtmlBlock markup -> text("p", "p", markup.getLiteral());
            case SoftLineBreak _ -> out.append('\n');
            case HardLineBreak _ -> out.append("<br>");
            case ThematicBreak _ -> out.append("<hr").append(look.of("hr")).append(">\n");
            case TableBlock table -> block("table", "table", table);
            case TableRow row -> block("tr", "", row);
            case TableCell cell -> cell(cell);
            default -> children(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (tight) {
            children(paragraph);
        } else {
            block("p", "p", paragraph);
        }
    }

    private void heading(Heading heading) {
        int rank = headings.rank(heading.getLevel());
        String count = headings.count(rank, Markdown.plain(heading));
        out.append("<h").append(rank).append(look.of("h" + rank)).append('>');
        if (!count.isEmpty()) {
            out.append("<span").append(look.of("count")).append('>').append(Html.text(count).markup())
                    .append("</span>");
        }
        children(heading);
        out.append("</h").append(rank).append(">\n");
    }

    private void ordered(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        out.append("<ol").append(start != null && start != 1 ? " start=\"" + start + "\"" : "").append(look.of("list"))
                .append(">\n");
        children(list);
        out.append("</ol>\n");
    }

    private void link(Link link) {
        Optional<String> target = links.whole(link.getDestination());
        String words = Markdown.plain(link)
                + (link.getFirstChild() instanceof Image image ? Markdown.plain(image) : "");
        if (target.isEmpty()) {
            faults.add("The link “" + words.strip() + "” leads to '" + link.getDestination()
                    + "', which is not the address of a page.");
            children(link);
            return;
        }
        faults.link(words, target.get(), links);
        out.append("<a").append(look.of("a")).append(" href=\"").append(Html.text(target.get()).markup()).append("\">");
        children(link);
        out.append("</a>");
    }

    private void image(Image image) {
        String alternative = Markdown.plain(image).strip();
        Optional<String> source = links.whole(image.getDestination()).filter(address -> address.startsWith("http"));
        if (alternative.isEmpty()) {
            faults.add("The image " + image.getDestination() + " has no alternative text for those who do not see it.");
        }
        if (source.isEmpty()) {
            faults.add("The image " + image.getDestination() + " is not at the address of a page.");
            text(alternative);
            return;
        }
        out.append("<img src=\"").append(Html.text(source.get()).markup()).append("\" alt=\"")
                .append(Html.text(alternative).markup()).append('"').append(look.of("img")).append('>');
    }

    private void cell(TableCell cell) {
        String element = cell.isHeader() ? "th" : "td";
        out.append('<').append(element).append(cell.isHeader() ? " scope=\"col\"" : "").append(look.of(element))
                .append('>');
        children(cell);
        out.append("</").append(element).append(">\n");
    }

    private void code(String literal) {
        out.append("<code").append(look.of("code")).append('>').append(Html.text(literal).markup()).append("</code>");
    }

    private void codeBlock(String literal) {
        text("p", "p", literal);
    }

    private void inline(String element, Node node) {
        out.append('<').append(element).append('>');
        children(node);
        out.append("</").append(element).append('>');
    }

    private void block(String element, String style, Node node) {
        out.append('<').append(element).append(style.isEmpty() ? "" : look.of(style)).append('>');
        children(node);
        out.append("</").append(element).append(">\n");
    }

    private void text(String element, String style, String literal) {
        out.append('<').append(element).append(look.of(style)).append('>');
        text(literal.strip());
        out.append("</").append(element).append(">\n");
    }

    private void text(String literal) {
        out.append(Html.text(literal).markup());
    }
}
