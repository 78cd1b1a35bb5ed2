package signpost.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks the elements of a page and puts headings, paragraphs, items and rows into an outline.
final class HtmlBlocks {

    /// Elements nested deeper than this are read as part of what holds them.
    static final int DEEPEST = 200;

    private static final Set<String> PARTING = Set.of(
            "p", "div", "section", "article", "main", "body", "ul", "ol", "dl", "dt", "dd", "li", "table", "blockquote",
            "pre",
            "figure", "figcaption", "aside", "details", "summary", "address", "fieldset", "header", "footer", "hr",
            "h1", "h2",
            "h3", "h4", "h5", "h6", "center", "caption");

    private static final int LONGEST_SUMMARY = 160;

    private final Outline outline;
    private final boolean goesOn;
    private final StringBuilder loose = new StringBuilder();

    HtmlBlocks(Outline outline) {
        this(outline, false);
    }

    /// @param goesOn whether what comes behind the part that is read still stands in its last panel
    HtmlBlocks(Outline outline, boolean goesOn) {
        this.outline = outline;
        this.goesOn = goesOn;
    }

    void read(Element root) {
        children(root, 0, "");
        flush(0, "");
    }

    private void children(Element parent, int depth, String marker) {
        String mark = marker;
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                loose.append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (PARTING.contains(element.normalName()) || holdsParts(element)) {
                    mark = flush(depth, mark);
                    part(element, depth, mark);
                    mark = outlineTook(element) ? "" : mark;
                } else if (element.normalName().equals("br") && endsLine()) {
                    mark = flush(depth, mark);
                } else {
                    inline(element);
                }
            }
        }
        flush(depth, mark);
    }

    /// Whether a line has ended and nothing stands on the next: a second end of it parts paragraphs.
    private boolean endsLine() {
        int end = loose.lastIndexOf(Outline.LINE_END);
        return end >= 0 && Words.tidy(loose.substring(end)).isEmpty();
    }

    private static boolean outlineTook(Element element) {
        return !element.text().isBlank();
    }

    private void part(Element element, int depth, String marker) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                outline.heading(element.normalName().charAt(1) - '0', words(element), 0);
            case "ul", "ol" -> items(element, depth + 1);
            case "dl" -> definitions(element, depth);
            case "table" -> HtmlTables.read(element, outline);
            case "hr" -> {
            }
            case "details" -> {
                int before = outline.depth();
                children(element, depth, marker);
                if (!goesOn) {
                    outline.leave(before);
                }
            }
            case "summary" -> summary(element, depth, marker);
            default -> children(element, depth, marker);
        }
    }

    /// What opens a panel heads it, unless it is as long as a text.
    private void summary(Element summary, int depth, String marker) {
        String words = Words.tidy(words(summary));
        if (summary.selectFirst("h1, h2, h3, h4, h5, h6") != null || words.length() > LONGEST_SUMMARY || depth > 0) {
            children(summary, depth, marker);
        } else {
            outline.within(words);
        }
    }

    private void items(Element list, int depth) {
        ListMarkers markers = new ListMarkers(list);
        for (Element item : list.children()) {
            if (item.normalName().equals("li")) {
                children(item, depth, markers.of(item));
            } else {
                part(item, depth, "");
            }
        }
    }

    private void definitions(Element list, int depth) {
        String term = "";
        boolean told = false;
        for (Element part : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (part.normalName().equals("dt")) {
                if (!told) {
                    outline.paragraph(term, 0);
                }
                term = Words.tidy(words(part));
                told = false;
            } else if (term.isEmpty()) {
                children(part, depth, "");
            } else {
                outline.add(new Block.Row(List.of(), List.of(term, Words.tidy(words(part))), false, 0));
                told = true;
            }
        }
        if (!told) {
            outline.paragraph(term, 0);
        }
    }

    private String flush(int depth, String marker) {
        String words = loose.toString();
        loose.setLength(0);
        if (Words.tidy(words).isEmpty()) {
            return marker;
        }
        if (depth > 0) {
            outline.item(words, marker, depth, 0);
        } else {
            outline.paragraph(words, 0);
        }
        return "";
    }

    private void inline(Element element) {
        switch (element.normalName()) {
            case "br" -> loose.append(Outline.LINE_END);
            case "img" -> {
            }
            default -> loose.append(words(element));
        }
    }

    /// An inline element that, against the rules, holds paragraphs or tables.
    private static boolean holdsParts(Element element) {
        return element.selectFirst("p, table, ul, ol, h1, h2, h3, h4, div") != null;
    }

    /// The words of an element, parts of it parted by spaces.
    static String words(Element element) {
        StringBuilder out = new StringBuilder();
        List<Node> waiting = new ArrayList<>(List.of(element));
        while (!waiting.isEmpty()) {
            Node node = waiting.removeLast();
            if (node instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (node instanceof Element raised && raised.normalName().equals("sup")
                    && Words.isNote(raised.text())) {
                out.append(Words.raised(raised.text()));
            } else if (node instanceof Element inner) {
                boolean parts = inner != element
                        && (PARTING.contains(inner.normalName()) || inner.normalName().equals("br")
                                || inner.normalName().equals("td") || inner.normalName().equals("th"));
                if (parts) {
                    out.append(' ');
                    waiting.add(new TextNode(" "));
                }
                waiting.addAll(inner.childNodes().reversed());
            }
        }
        return out.toString();
    }
}
