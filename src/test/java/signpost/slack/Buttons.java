package signpost.slack;

import java.util.List;
import signpost.json.Json;

/// The buttons of a message.
final class Buttons {

    private Buttons() {}

    /// The one whose words hold these.
    static Json saying(String words, Json message) {
        return of(message).stream().filter(button -> button.text("text", "text").contains(words)).findFirst()
                .orElseThrow();
    }

    static List<Json> of(Json message) {
        return message.list("blocks").stream()
                .filter(block -> block.text("type").equals("actions"))
                .flatMap(block -> block.list("elements").stream())
                .toList();
    }
}
