package signpost.library;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// What links say that only lead on, such as `Read more`: where nothing else stands on the line, it tells a reader of the words alone nothing.
final class LinkWords {

    private static final Set<String> LEADING_ON = Set.of("click here", "read more", "click here to read more",
            "click here for more", "click here for more information", "click here to find out more", "see more",
            "find out more", "learn more", "continue reading", "read on", "back to top", "return to top",
            "back to the top", "top of page", "skip to content", "skip to main content", "skip navigation");
    private static final String PARTS = "[|/\u00b7\u2022\u00bb]";
    private static final String SENTENCE_ENDS = ".!?\u2026";
    private static final String BLOCKS = "p, li, div, td, section, article, main, body";
    private static final int LONGEST = 120;
    private static final int MOST = 2000;
    private static final int FEWEST_LINKS = 2;

    private LinkWords() {}

    /// Whether a line says nothing else.
    static boolean areAll(String line) {
        List<String> parts = line.length() > LONGEST ? List.of() : List.of(line.split(PARTS));
        return !parts.isEmpty() && parts.stream().map(Words::plain).allMatch(LEADING_ON::contains);
    }

    /// Takes out the links of a page that only lead on from a sentence that has ended, and the rows of links above its title.
    static void remove(Document page) {
        for (Element link : page.select("a")) {
            if (areAll(link.text()) && standsAlone(link)) {
                link.remove();
            }
        }
        Element title = page.selectFirst("h1");
        if (title == null) {
            return;
        }
        int looked = 0;
        for (Element part : page.body().getAllElements()) {
            if (part == title || looked++ > MOST) {
                return;
            }
            if (part.is("div, p, ul") && part.selectFirst("h1") == null && isMenu(part)) {
                part.remove();
            }
        }
    }

    /// Whether no sentence goes on before or behind it.
    private static boolean standsAlone(Element link) {
        Node before = link.previousSibling();
        boolean begins = isBlank(before) && link.parent() != null && link.parent().is(BLOCKS);
        String words = before instanceof TextNode text ? text.text().strip() : "";
        boolean ended = !words.isEmpty() && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
        return (begins || ended) && isBlank(link.nextSibling());
    }

    private static boolean isBlank(@Nullable Node behind) {
        return behind == null || behind instanceof TextNode text && text.isBlank();
    }

    private static boolean isMenu(Element part) {
        List<Element> links = part.select("a");
        long letters = part.text().chars().filter(Character::isLetterOrDigit).count();
        long linked = links.stream().flatMapToInt(link -> link.text().chars()).filter(Character::isLetterOrDigit)
                .count();
        return links.size() >= FEWEST_LINKS && linked == letters;
    }
}
