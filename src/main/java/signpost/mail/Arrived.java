package signpost.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A message that came, opened: its head and those of its parts that are words.
///
/// @param sender the address in its `From`, in lower case; empty unless there is exactly one
/// @param heads the values of each header by its name in lower case, decoded, in the order of the message
/// @param parts the words in it, in order
/// @param attachments how many parts are no words, and were not read
record Arrived(String sender, Map<String, List<String>> heads, List<Piece> parts, int attachments) {

    /// A part that is words.
    ///
    /// @param type such as `text/plain`, in lower case
    record Piece(String type, String text) {}

    Arrived {
        heads = Map.copyOf(heads);
        parts = List.copyOf(parts);
    }

    /// The first value of a header; empty where there is none.
    String head(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return heads.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /// The words of the first part of a type; empty where there is none.
    String part(String type) {
        return parts.stream().filter(part -> part.type().equals(type)).map(Piece::text).findFirst().orElse("");
    }

    boolean hasPart(String type) {
        return parts.stream().anyMatch(part -> part.type().equals(type));
    }

    /// All words in it, parts of reports and mails that came back among them.
    String everything() {
        StringBuilder all = new StringBuilder();
        parts.forEach(part -> all.append(part.text()).append('\n'));
        return all.toString();
    }
}
