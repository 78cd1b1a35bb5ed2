package signpost.message;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of somebody else's HTML mail, without what they quote in it.
public final class HtmlText {

    private static final Set<String> LINES = Set.of("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3",
            "h4", "h5", "h6", "hr", "pre", "blockquote", "section", "article");

    /// What mail programs put around or before the mail that is answered, and around signatures.
    private static final String QUOTED = "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .yahoo_quoted,"
            + " .moz-cite-prefix, .gmail_signature, .moz-signature, script, style, title, [hidden]";
    private static final String QUOTED_FROM_HERE = "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container";

    private HtmlText() {}

    /// The words, a line for each block.
    public static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select(QUOTED).remove();
        for (Element mark : page.select(QUOTED_FROM_HERE)) {
            mark.nextElementSiblings().remove();
            mark.remove();
        }
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && LINES.contains(element.normalName())
                        && !element.normalName().equals("br")) {
                    text.append('\n');
                }
            }
        });
        return text.toString().replace('\u00a0', ' ').strip();
    }
}
