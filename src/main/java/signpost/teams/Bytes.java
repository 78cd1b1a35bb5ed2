package signpost.teams;

import java.nio.charset.StandardCharsets;
import signpost.json.Json;

/// How much room something takes in a message.
final class Bytes {

    private Bytes() {}

    static int of(Object said) {
        return Json.write(said).getBytes(StandardCharsets.UTF_8).length;
    }
}
