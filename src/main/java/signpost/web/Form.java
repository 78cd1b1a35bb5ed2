package signpost.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a posted form; the first of a name counts.
record Form(Map<String, String> fields) {

    private static final int MOST = 200;

    static Form of(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", MOST)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(Map.copyOf(fields));
    }

    /// The words of a field; empty where it was not sent.
    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The number in a field.
    Optional<Integer> number(String name) {
        String text = text(name);
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", ""); // databases take none
        } catch (IllegalArgumentException wrongEscape) {
            return text;
        }
    }
}
