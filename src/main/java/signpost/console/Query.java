package signpost.console;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What stands behind the question mark of a page's address: its filters, and which part is shown.
public record Query(Map<String, String> values) {

    static Query of(HttpRequest<?> request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameters().forEach((name, all) -> {
            if (!all.isEmpty() && !all.getFirst().isBlank()) {
                values.put(name, all.getFirst().strip());
            }
        });
        return new Query(values);
    }

    /// The words of a filter; empty where it is not set.
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// Which part of a list is asked for, from 1; one that the list has.
    int page(long all, int onAPage) {
        String text = text("page");
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return (int) Math.clamp(number ? Long.parseLong(text) : 1, 1, Math.max(1, (all + onAPage - 1) / onAPage));
    }

    /// The same with one value changed, to be put behind an address.
    public String with(String name, Object value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(name, String.valueOf(value));
        return changed.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
