package signpost.library;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What only works in a browser, made what it says: panels behind buttons become `details` with their button's words as `summary`, and
/// links that only lead about the page, as `#` beside a heading or the way back from a note, go.
final class HtmlPanels {

    private static final List<String> NAMES = List.of("aria-controls", "data-bs-target", "data-target");

    /// No page that people read has so many buttons.
    private static final int MOST = 500;

    private HtmlPanels() {}

    static void open(Document page) {
        int looked = 0;
        for (Element button : page.select("button")) {
            boolean heads = button.closest("h1, h2, h3, h4, h5, h6, summary") != null;
            Element panel = looked++ < MOST ? panel(page, button) : null;
            if (panel != null && Words.hasLetter(button.text()) && !isMenu(panel)) {
                panel.removeAttr("hidden").removeAttr("style").removeAttr("aria-hidden");
                if (!heads) {
                    headed(panel, button.text());
                }
            }
            if (heads) {
                button.unwrap();
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            if (link.selectFirst("img") == null && link.text().chars().noneMatch(Character::isLetterOrDigit)) {
                link.replaceWith(new TextNode(""));
            }
        }
    }

    private static void headed(Element panel, String words) {
        Element details = new Element("details");
        panel.replaceWith(details);
        details.appendElement("summary").appendText(words);
        details.appendChild(panel);
    }

    /// Whether it leads about instead of saying something.
    private static boolean isMenu(Element panel) {
        int linked = panel.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return panel.is("html, body, main, nav, ul, form, dialog, [role=dialog], [role=menu], [role=listbox]")
                || panel.selectFirst("nav, input[type=search]") != null
                || linked > panel.text().length() / 2;
    }

    /// What a button opens: the part that it names, else the one right behind it where it says that it opens one.
    private static @Nullable Element panel(Document page, Element button) {
        for (String name : NAMES) {
            String id = button.attr(name).replace("#", "").strip();
            Element named = id.isEmpty() ? null : page.getElementById(id);
            if (named != null) {
                boolean apart = !named.equals(button) && !button.parents().contains(named);
                return apart ? named : null;
            }
        }
        Element next = button.nextElementSibling();
        return button.hasAttr("aria-expanded") && next != null && next.is("div, section") ? next : null;
    }
}
