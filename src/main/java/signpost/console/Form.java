package signpost.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of a posted form.
record Form(Map<String, List<String>> fields) {

    private static final int MOST = 500;
    private static final Set<String> NOT_WRITTEN = Set.of(Doorman.FIELD, "password", "present", "again", "seen",
            "next", MarkedText.DETAIL);

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

    /// What was written in it, by the names of the fields: texts of more than a word, but no password and nothing that the page put there.
    List<Written> written() {
        List<Written> written = new ArrayList<>();
        fields.forEach((name, texts) -> texts.stream()
                .filter(text -> !NOT_WRITTEN.contains(name) && text.strip().chars().anyMatch(Character::isWhitespace))
                .forEach(text -> written.add(new Written(name, text))));
        return written;
    }

    /// The number in a field.
    Optional<Long> number(String name) {
        String text = line(name);
        boolean digits = !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", ""); // databases take none
        } catch (IllegalArgumentException wrongEscape) {
            return text;
        }
    }
}
