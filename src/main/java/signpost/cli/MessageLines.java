package signpost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files of messages to screen: one JSON object a line, with `id` and `message`.
final class MessageLines {

    private MessageLines() {}

    /// @throws Refused for a line that is not such an object, naming it
    static List<Map<String, @Nullable Object>> read(Path file) throws IOException {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                Map<String, @Nullable Object> line = Json.object(text);
                if (line.get("id") == null || !(line.get("message") instanceof String)) {
                    throw new IllegalArgumentException("it needs an id and a message");
                }
                lines.add(line);
            } catch (IllegalArgumentException wrong) {
                throw Refused.usage(file + " line " + number + ": " + wrong.getMessage());
            }
        }
        return lines;
    }

    static String message(Map<String, @Nullable Object> line) {
        return String.valueOf(line.get("message"));
    }
}
