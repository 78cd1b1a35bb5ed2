package signpost.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a posted form.
record Form(Map<String, List<String>> fields) {

    private static final int MOST = 500;

    static Form of(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", MOST)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /// The words of a field, the first of its name; empty where it was not sent.
    String text(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    /// The words of a field without space around.
    String line(String name) {
        return text(name).strip();
    }

    /// The words of every field of the name.
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// The number in a field.
    Optional<Long> number(String name) {
        String text = line(name);
        boolean digits = !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrongEscape) {
            return text;
        }
    }
}
