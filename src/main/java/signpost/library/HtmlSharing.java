package signpost.library;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What programs that keep websites put below and above each of their pages: ways to share it, posts like it, who posted it.
final class HtmlSharing {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final Set<String> TITLES = Set.of("share this", "share this page", "share this post", "share",
            "related posts", "related articles", "recent posts", "recent news", "latest news", "latest posts");
    private static final String PARTS = ".sharedaddy, .social-share, .share-buttons, .related-posts, .jp-relatedposts,"
            + " aside.sidebar, .widget-area";
    private static final Pattern POSTED = Pattern.compile(
            "^posted (?:on )?.{4,30}? by [\\w .-]{1,40}$", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 100;

    private HtmlSharing() {}

    static void remove(Document page) {
        page.select(PARTS).remove();
        int looked = 0;
        for (Element heading : page.select(HEADINGS)) {
            if (looked++ < MOST && TITLES.contains(Words.plain(heading.text()))) {
                Element next = heading.nextElementSibling();
                if (next != null && next.is("ul, ol") && !next.text().endsWith(".")) {
                    next.remove();
                    heading.remove();
                }
            }
        }
        page.select("p, div.meta, .entry-meta, .post-meta").stream()
                .filter(part -> part.childrenSize() < MOST && POSTED.matcher(Words.tidy(part.text())).matches())
                .forEach(Element::remove);
    }
}
