package signpost.message;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown. Safe for use by many threads at once.
final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    static Node read(String markdown) {
        return PARSER.parse(markdown);
    }

    /// Everything under a node that is text, without its marks.
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        plain(node, text);
        return text.toString();
    }

    private static void plain(Node node, StringBuilder text) {
        switch (node) {
            case Text run -> text.append(run.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case HtmlInline markup -> text.append(markup.getLiteral());
            case SoftLineBreak _ -> text.append(' ');
            case HardLineBreak _ -> text.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    plain(child, text);
                }
            }
        }
    }
}
