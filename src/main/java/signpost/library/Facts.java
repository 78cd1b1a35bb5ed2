package signpost.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Statements about a document by name, such as `title` or `published`, as somebody wrote them: a manifest, front matter,
/// file properties. Names are lower case with hyphens.
///
/// @param values by name; none is blank
record Facts(Map<String, String> values) {

    static final Facts NONE = new Facts(Map.of());

    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String PUBLISHER = "publisher";
    static final String PUBLISHED = "published";
    static final String PERIOD = "period";
    static final String REVIEW = "review";
    static final String VERSION = "version";
    static final String SUPERSEDES = "supersedes";
    static final String SUPERSEDED_BY = "superseded-by";
    static final String WITHDRAWN = "withdrawn";
    static final String AUDIENCES = "audiences";
    static final String TOPICS = "topics";
    static final String SOURCE = "source";

    Facts {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String words = Words.tidy(value);
            if (!words.isEmpty()) {
                kept.put(canonical(name), words);
            }
        });
        values = Map.copyOf(kept);
    }

    /// The value under this name; empty where nobody says.
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// These facts, and where they are silent, the others.
    Facts orElse(Facts others) {
        Map<String, String> all = new LinkedHashMap<>(others.values);
        all.putAll(values);
        return new Facts(all);
    }

    private static String canonical(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (plain) {
            case "type", "document-type", "category" -> KIND;
            case "author", "owner", "organisation", "organization", "partnership" -> PUBLISHER;
            case "date", "date-published", "publication-date", "issued", "issue-date", "publish-date", "date-issued" ->
                PUBLISHED;
            case "review-date", "review-due", "date-of-next-review", "next-review", "next-review-date", "reviewdue" ->
                REVIEW;
            case "version-number", "version-no", "edition", "issue" -> VERSION;
            case "replaces" -> SUPERSEDES;
            case "replaced-by", "supersededby" -> SUPERSEDED_BY;
            case "audience" -> AUDIENCES;
            case "topic", "tags", "keywords" -> TOPICS;
            case "url", "link", "canonical" -> SOURCE;
            case "name" -> TITLE;
            default -> plain;
        };
    }
}
