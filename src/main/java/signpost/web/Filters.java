package signpost.web;

import io.micronaut.http.HttpParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;

/// What the library page shows of the library, as its address or its form says. Each is empty for everything.
///
/// @param words to search titles and headings for
/// @param by how it is grouped: `kind` or `topic`
public record Filters(
        String words,
        String kind,
        String publisher,
        String audience,
        String topic,
        String year,
        String by) {

    private static final int LONGEST = 200;

    static Filters of(HttpParameters parameters) {
        return of(name -> Optional.ofNullable(parameters.get(name)).orElse(""));
    }

    /// As the page's form says, which is posted: what somebody searches for may be a name, and is to stand in no address, history or log.
    static Filters of(Form form) {
        return of(form::text);
    }

    private static Filters of(UnaryOperator<String> fields) {
        return new Filters(
                text(fields, "q"),
                text(fields, "kind"),
                text(fields, "publisher"),
                text(fields, "audience"),
                text(fields, "topic"),
                text(fields, "year"),
                text(fields, "by").equals("topic") ? "topic" : "kind");
    }

    /// The address of what they show, without the words, which stand in none.
    String address() {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("kind", kind);
        set.put("topic", topic);
        set.put("audience", audience);
        set.put("publisher", publisher);
        set.put("year", year);
        set.put("by", by.equals("topic") ? by : "");
        return set.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + Links.encoded(one.getValue()))
                .reduce((one, other) -> one + "&" + other)
                .map(query -> "/library?" + query)
                .orElse("/library");
    }

    /// How many filters are set, the search aside.
    public long set() {
        return java.util.stream.Stream.of(kind, publisher, audience, topic, year)
                .filter(value -> !value.isEmpty())
                .count();
    }

    /// Whether it shows less than everything.
    public boolean narrow() {
        return set() > 0 || !words.isEmpty();
    }

    boolean lets(Document document) {
        Details details = document.details();
        return (kind.isEmpty() || Kind.of(kind).filter(details.kind()::equals).isPresent())
                && (publisher.isEmpty() || publisher.equalsIgnoreCase(details.publisher()))
                && (audience.isEmpty() || holds(details.audiences(), audience))
                && (topic.isEmpty() || holds(details.topics(), topic))
                && (year.isEmpty() || year.equals(year(document)));
    }

    /// They are counted without regard to capitals, and so found.
    private static boolean holds(Collection<String> values, String value) {
        return values.stream().anyMatch(value::equalsIgnoreCase);
    }

    static String year(Document document) {
        return document.details().published().map(date -> String.valueOf(date.year())).orElse("");
    }

    private static String text(UnaryOperator<String> fields, String name) {
        String value = fields.apply(name).strip();
        return value.substring(0, Math.min(value.length(), LONGEST));
    }
}
