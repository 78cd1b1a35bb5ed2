package signpost.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What of a page its readers do not see, or see struck through.
final class HtmlHidden {

    private static final String STRUCK = "del, s, strike, [style*=line-through]";
    /// Letters of no size hide an element's own words alone: around others that have a size they close gaps.
    static final String UNSEEN = "[style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
            + " [style~=(?i)font-size\\s*:\\s*0(\\.0{1,8})?[a-z%]{0,4}\\s{0,8}(;|!|$)]:not(:has(*))";
    static final String DIALOGS = "dialog, [role=dialog], .modal";
    private static final String WAITING = DIALOGS + ", nav, header, footer, form, script, style, template, noscript,"
            + " [class*=cookie], [id*=cookie], [role=alert]";
    private static final int FEWEST_WORDS = 3;
    private static final List<String> OPENERS = List.of("aria-controls", "href", "data-target", "data-bs-target");

    private HtmlHidden() {}

    static void removeStruck(Document page) {
        for (Element struck : page.select(STRUCK)) {
            if (!struck.is("html, body")) {
                struck.replaceWith(new TextNode(Struck.gap(HtmlBlocks.words(struck))));
            }
        }
    }

    /// The parts that are not shown and that nothing on the page opens: a panel that waits behind its button is the page's word too.
    static List<Element> unseen(Document page) {
        List<Element> unseen = page.select(UNSEEN);
        if (unseen.isEmpty()) {
            return List.of();
        }
        Set<String> opened = opened(page);
        return unseen.stream()
                .filter(part -> part.is(DIALOGS) || part.id().isEmpty() || !opened.contains(part.id())).toList();
    }

    /// Whether text of the page itself is hidden, beside menus, banners and dialogs, which wait for a script.
    static boolean hidesWords(Document page) {
        List<Element> hidden = new ArrayList<>(page.select("[hidden]"));
        hidden.addAll(unseen(page));
        return hidden.stream().anyMatch(part -> Words.count(part.text()) >= FEWEST_WORDS
                && !part.is("html, body") && part.closest(WAITING) == null);
    }

    private static Set<String> opened(Document page) {
        Set<String> names = new HashSet<>();
        for (String opener : OPENERS) {
            for (Element element : page.select("[" + opener + "]")) {
                String name = element.attr(opener).strip();
                if (opener.equals("aria-controls")) {
                    names.addAll(List.of(name.split("\\s+")));
                } else if (name.startsWith("#")) {
                    names.add(name.substring(1));
                }
            }
        }
        return names;
    }
}
