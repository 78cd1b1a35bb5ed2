package signpost.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a web page says about itself: `meta` elements, the canonical link, its title.
final class HtmlFacts {

    private HtmlFacts() {}

    /// @param page without its furniture
    /// @param banner the first heading of the whole page, furniture and all
    static Facts of(Document page, String banner) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
            String known = known(name.toLowerCase(Locale.ROOT));
            if (!known.isEmpty()) {
                values.putIfAbsent(known, meta.attr("content"));
            }
        }
        updated(page).filter(day -> DateWords.first(values.getOrDefault(Facts.PUBLISHED, ""))
                .map(published -> day.firstDay().isAfter(published.lastDay())).orElse(false))
                .ifPresent(day -> values.put(Facts.PUBLISHED, day.toString()));
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            values.putIfAbsent(Facts.SOURCE, canonical.attr("href"));
        }
        Stream.of(heading(page, "main h1, [role=main] h1, article h1"), heading(page, "h1"), page.title(), banner)
                .filter(title -> !title.isBlank())
                .findFirst()
                .ifPresent(title -> values.putIfAbsent(Facts.TITLE, title));
        return new Facts(values);
    }

    /// When a page that says when it was published was last changed.
    private static Optional<PublicationDate> updated(Document page) {
        return page.select("meta[property=article:modified_time][content]").stream()
                .flatMap(meta -> DateWords.first(meta.attr("content")).stream()).findFirst();
    }

    private static String heading(Document page, String where) {
        return page.select(where).stream().map(Element::text).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String known(String name) {
        String bare = name.replace("dcterms.", "").replace("dc.", "").replace("article:", "").replace("og:", "");
        return switch (bare) {
            case "publisher", "creator", "site_name" -> Facts.PUBLISHER;
            case "published", "date", "issued", "published_time", "publication-date", "date-published", "created" ->
                Facts.PUBLISHED;
            case "type", "kind", "document-type" -> name.startsWith("og:") ? "" : Facts.KIND;
            case "review", "review-date", "review-due" -> Facts.REVIEW;
            case "version" -> Facts.VERSION;
            case "period", "coverage", "temporal" -> Facts.PERIOD;
            case "supersedes", "replaces" -> Facts.SUPERSEDES;
            case "superseded-by", "isreplacedby" -> Facts.SUPERSEDED_BY;
            case "audience", "audiences" -> Facts.AUDIENCES;
            case "topic", "topics" -> Facts.TOPICS;
            default -> "";
        };
    }
}
