package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Makes headings of the lines of a page that are headings by their bold type alone: paragraphs that hold nothing else, and the first line of
/// a paragraph before its line break.
final class HtmlBold {

    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> WHOLE = Set.of("ul", "ol", "dl", "table", "pre", "figure", "blockquote", "address",
            "summary");
    private static final String BLOCKS = "p, div, section, article, ul, ol, dl, table, blockquote, pre, figure, aside, details,"
            + " h1, h2, h3, h4, h5, h6, hr, form, fieldset, address, header, footer, main, center";

    private final List<BoldHeads.Part> parts = new ArrayList<>();

    /// What stands for each part: the whole paragraph or the bold words that begin it.
    private final List<@Nullable Element> elements = new ArrayList<>();

    private HtmlBold() {}

    static void mark(Element root) {
        HtmlBold bold = new HtmlBold();
        bold.walk(root);
        List<Integer> ranks = BoldHeads.ranks(bold.parts);
        for (int i = 0; i < ranks.size(); i++) {
            Element element = bold.elements.get(i);
            if (ranks.get(i) > 0 && element != null) {
                makeHeading(element, "h" + ranks.get(i));
            }
        }
    }

    private static void makeHeading(Element element, String tag) {
        Element heading = new Element(tag).text(HtmlBlocks.words(element));
        Element block = element.parent();
        if (BOLD.contains(element.normalName()) && block != null) {
            block.before(heading);
            element.remove();
        } else {
            element.replaceWith(heading);
        }
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                add(BoldHeads.Sort.TEXT, 0, text.text(), null);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            add(BoldHeads.Sort.HEADING, name.charAt(1) - '0', element.text(), null);
        } else if (WHOLE.contains(name)) {
            add(BoldHeads.Sort.TEXT, 0, element.text(), null);
        } else if (element.children().stream().anyMatch(kid -> kid.is(BLOCKS) || kid.selectFirst(BLOCKS) != null)) {
            walk(element);
        } else if (name.equals("p") || name.equals("div")) {
            paragraph(element);
        } else {
            add(BoldHeads.Sort.TEXT, 0, element.text(), null);
        }
    }

    private void paragraph(Element paragraph) {
        Element lead = lead(paragraph);
        if (lead == null || isLink(lead)) {
            add(BoldHeads.Sort.TEXT, 0, paragraph.text(), null);
        } else if (isBold(paragraph)) {
            add(BoldHeads.Sort.BOLD, 0, paragraph.text(), paragraph);
        } else if (endsLine(lead)) {
            add(BoldHeads.Sort.BOLD, 0, lead.text(), lead);
            add(BoldHeads.Sort.TEXT, 0, paragraph.text().substring(lead.text().length()), null);
        } else {
            add(BoldHeads.Sort.TEXT, 0, paragraph.text(), null);
        }
    }

    /// The bold words that a paragraph begins with.
    private static @Nullable Element lead(Element paragraph) {
        Element inner = paragraph;
        while (!BOLD.contains(inner.normalName())) {
            Node first = inner.childNodes().stream().filter(node -> !isBlank(node)).findFirst().orElse(null);
            if (!(first instanceof Element element)) {
                return null;
            }
            inner = element;
        }
        return inner;
    }

    private static boolean isBold(Element paragraph) {
        Element rest = paragraph.clone();
        rest.select("b, strong").remove();
        return rest.text().isBlank();
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text
                ? text.isBlank()
                : !(node instanceof Element element) || element.text().isBlank();
    }

    private static boolean isLink(Element lead) {
        return lead.closest("a") != null || lead.select("a").text().length() == lead.text().length();
    }

    /// Whether the line breaks behind bold words, and goes on with others that are not.
    private static boolean endsLine(Element lead) {
        Node next = lead.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (!(next instanceof Element broken) || !broken.normalName().equals("br")) {
            return false;
        }
        Element block = lead.parent();
        return block != null && block.is("p, div")
                && block.select("b, strong").text().length() * 2 < block.text().length();
    }

    private void add(BoldHeads.Sort sort, int level, String text, @Nullable Element element) {
        if (!text.isBlank()) {
            parts.add(new BoldHeads.Part(sort, level, Words.tidy(text)));
            elements.add(element);
        }
    }
}
