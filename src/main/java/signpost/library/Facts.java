package signpost.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Statements about a document by name, such as `title` or `published`, as somebody wrote them: a manifest, front matter,
/// file properties. Names are lower case with hyphens. Where one thing is said under several names, that which is its own goes before others that
/// people use for it, and of these the first.
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

    /// What a reader left out of the text because nobody sees it; for the report of an import.
    static final String LEFT_OUT = "left-out";

    /// Who wrote a document is taken for its publisher only where nobody says who that is.
    private static final String AUTHOR = "author";

    /// What somebody writes who means that there is no date.
    private static final Set<String> NONE_MEANT = Set.of("none", "n/a", "na", "not applicable", "never", "-");

    Facts {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String words = Words.tidy(value);
            if (!words.isEmpty()) {
                plain.putIfAbsent(plain(name), words);
            }
        });
        Map<String, String> kept = new LinkedHashMap<>();
        plain.forEach((name, words) -> {
            if (canonical(name).equals(name)) {
                kept.put(name, words);
            }
        });
        plain.forEach((name, words) -> {
            if (!name.equals(AUTHOR)) {
                kept.putIfAbsent(canonical(name), words);
            }
        });
        plain.forEach((name, words) -> kept.putIfAbsent(canonical(name), words));
        values = Map.copyOf(kept);
    }

    /// These facts, and that the reader left this out; the same where that is nothing.
    Facts leavingOut(String leftOut) {
        return orElse(new Facts(Map.of(LEFT_OUT, leftOut)));
    }

    /// The value under this name; empty where nobody says.
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// These facts, and where they are silent or say what nobody understands, the others.
    Facts orElse(Facts others) {
        Map<String, String> all = new LinkedHashMap<>(others.values);
        values.forEach((name, value) -> {
            if (isClear(name, value)) {
                all.put(name, value);
            } else {
                all.putIfAbsent(name, value);
            }
        });
        return new Facts(all);
    }

    /// The names of what is said so that nobody understands it: dates that are none, and kinds that nobody knows.
    List<String> unclear() {
        return values.keySet().stream().filter(name -> !isClear(name, get(name))).sorted().toList();
    }

    private static boolean isClear(String name, String value) {
        return switch (name) {
            case PUBLISHED -> meansNone(value) || DateWords.first(value).isPresent();
            // such as "three years after approval", from which no date can be told
            case REVIEW -> meansNone(value) || DateWords.due(value).isPresent();
            case KIND -> KindWords.named(value).isPresent();
            default -> true;
        };
    }

    private static boolean meansNone(String value) {
        return NONE_MEANT.contains(value.toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static String canonical(String plain) {
        return switch (plain) {
            case "type", "document-type", "category" -> KIND;
            case AUTHOR, "owner", "organisation", "organization", "partnership" -> PUBLISHER;
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
