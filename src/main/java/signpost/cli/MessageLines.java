package signpost.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.screening.UrgentKind;

/// Files of messages to screen: one JSON object a line, with `id` and `message`.
final class MessageLines {

    private static final Pattern DETAIL = Pattern.compile("«([^»]*)»");

    /// Stands for a line end within a message.
    private static final char LINE_END = '¶';

    private MessageLines() {}

    /// The messages of several files, those of `.txt` files in the forms of the tests' own: `+ parent | MESSAGE`, or a message with its
    /// details in « ».
    static InputLines<Map<String, @Nullable Object>> readAll(List<Path> files) throws IOException {
        InputLines<Map<String, @Nullable Object>> lines = InputLines.none();
        for (Path file : files) {
            lines = lines.and(file.toString().endsWith(".txt")
                    ? new InputLines<>(readText(file), List.of())
                    : InputLines.of(file, MessageLines::sound));
        }
        return lines;
    }

    private static List<Map<String, @Nullable Object>> readText(Path file) throws IOException {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (String text : InputLines.text(file)) {
            boolean signed = (text.startsWith("+") || text.startsWith("-")) && text.indexOf('|') > 0;
            if (!signed && !text.isBlank() && !text.startsWith("#")) {
                lines.add(marked(file.getFileName() + "-" + lines.size(), text));
            } else if (signed) {
                Map<String, @Nullable Object> line = new HashMap<>();
                line.put("id", file.getFileName() + "-" + lines.size());
                line.put("message", text.substring(text.indexOf('|') + 1).strip().replace(LINE_END, '\n'));
                line.put("urgent", text.startsWith("+"));
                line.put("kind", kind(text.substring(1, Math.max(1, text.indexOf('|')))));
                lines.add(line);
            }
        }
        return lines;
    }

    private static Map<String, @Nullable Object> marked(String id, String text) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", id);
        line.put("message", text.replace("«", "").replace("»", ""));
        line.put("marked", text);
        line.put("spans", DETAIL.matcher(text).results().map(found -> found.group(1)).toList());
        return line;
    }

    /// The first of the kinds between sign and bar, as in `+ missing/exploitation | MESSAGE`; null where none is named.
    private static @Nullable UrgentKind kind(String column) {
        String first = column.strip().split("/")[0];
        return Stream.of(UrgentKind.values()).filter(kind -> kind.id().equals(first)).findAny().orElse(null);
    }

    private static Map<String, @Nullable Object> sound(Map<String, @Nullable Object> line) {
        if (line.get("id") == null || !(line.get("message") instanceof String)) {
            throw new IllegalArgumentException("it needs an id and a message");
        }
        return line;
    }

    static String message(Map<String, @Nullable Object> line) {
        return String.valueOf(line.get("message"));
    }
}
