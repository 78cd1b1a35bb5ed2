package signpost.library;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// What only works in a browser, made what it says: panels behind what opens them become `details` with its words as `summary`, and
/// links that only lead about the page, as `#` beside a heading or the way back from a note, go.
final class HtmlPanels {

    private static final String OPENERS = "button, [role=button], [role=tab], [aria-expanded], [data-toggle], [data-bs-toggle]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final String UNTIL_FOUND = "[hidden=until-found]";
    private static final String[] NAMES = {"aria-controls", "data-bs-target", "data-target", "href"};
    private static final Pattern CLASS_NAME = Pattern.compile("\\.[A-Za-z_][\\w-]*");

    /// No page that people read has so many.
    private static final int MOST = 500;
    private static final int LEAST_WORDS = 5;

    private HtmlPanels() {}

    static void open(Document page) {
        int looked = 0;
        Set<Element> opened = new HashSet<>();
        for (Element opener : page.select(OPENERS)) {
            boolean heads = opener.is(HEADINGS) || opener.closest(HEADINGS + ", summary") != null;
            Element panel = looked++ < MOST ? panel(page, opener) : null;
            if (panel != null && Words.hasLetter(opener.text()) && !isMenu(panel) && opened.add(panel)) {
                show(panel);
                if (!heads) {
                    headed(panel, opener.text());
                    opener.remove();
                }
            }
            if (heads && opener.normalName().equals("button")) {
                opener.unwrap();
            }
        }
        for (Element part : page.select("[hidden], " + HtmlHidden.UNSEEN)) {
            if (!isMenu(part) && (part.is(UNTIL_FOUND) || isBelowHeading(part))) {
                show(part);
            }
        }
        for (Element link : page.select("a[href^=#]")) {
            if (link.selectFirst("img") == null && link.text().chars().noneMatch(Character::isLetterOrDigit)) {
                link.replaceWith(new TextNode(""));
            }
        }
    }

    private static void show(Element panel) {
        panel.removeAttr("hidden").removeAttr("style").removeAttr("aria-hidden");
    }

    private static void headed(Element panel, String words) {
        Element details = new Element("details");
        panel.replaceWith(details);
        details.appendElement("summary").appendText(words);
        details.appendChild(panel);
    }

    /// A part that a script shows when the heading above it is touched: the heading would stand there without its words.
    private static boolean isBelowHeading(Element part) {
        Element before = part.previousElementSibling();
        Element after = part.nextElementSibling();
        boolean alone = after == null || after.is(HEADINGS) || !Words.hasLetter(after.text());
        return part.is("div, section") && before != null && before.is(HEADINGS) && alone
                && Words.count(part.text()) >= LEAST_WORDS;
    }

    /// Whether it leads about instead of saying something.
    private static boolean isMenu(Element panel) {
        int linked = panel.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return panel.is("html, body, main, nav, ul, form, [role=menu], [role=listbox], " + HtmlHidden.DIALOGS)
                || panel.selectFirst("nav, input[type=search]") != null
                || linked > panel.text().length() / 2;
    }

    /// What an opener opens: the part that it names, by its id or its class, or that names the opener, else the one right behind it where
    /// that waits to be opened.
    private static @Nullable Element panel(Document page, Element opener) {
        for (String name : NAMES) {
            Element named = named(page, opener.attr(name).strip(), name.equals("href"));
            if (named != null) {
                return isApart(named, opener) ? named : null;
            }
        }
        if (!opener.id().isBlank()) {
            Element labelled = page.getElementsByAttributeValue("aria-labelledby", opener.id()).first();
            if (labelled != null && isHidden(labelled) && isApart(labelled, opener)) {
                return labelled;
            }
        }
        Element heading = opener.closest(HEADINGS);
        Element next = (heading == null ? opener : heading).nextElementSibling();
        boolean opens = next != null && next.is("div, section")
                && (isHidden(next) || (opener.hasAttr("aria-expanded") && opener.normalName().equals("button")));
        return opens ? next : null;
    }

    private static @Nullable Element named(Document page, String name, boolean link) {
        if (CLASS_NAME.matcher(name).matches()) {
            Elements named = page.getElementsByClass(name.substring(1));
            return named.size() == 1 ? named.first() : null;
        }
        String id = name.startsWith("#") ? name.substring(1) : link ? "" : name;
        return id.isEmpty() ? null : page.getElementById(id);
    }

    private static boolean isApart(Element panel, Element opener) {
        return !panel.equals(opener) && !opener.parents().contains(panel) && !panel.parents().contains(opener);
    }

    private static boolean isHidden(Element part) {
        return part.hasAttr("hidden") || part.is(HtmlHidden.UNSEEN);
    }
}
