package signpost.slack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import signpost.json.Json;

/// What lets us speak in a workspace.
///
/// @param refresh gets the next one; empty where this one does not end
/// @param expires when it ends; empty where it does not
record Token(String access, String refresh, Optional<Instant> expires) {

    static Token of(String text) {
        Json kept = Json.read(text).orElseThrow();
        return new Token(kept.text("access"), kept.text("refresh"),
                Optional.of(kept.text("expires")).filter(end -> !end.isEmpty()).map(Instant::parse));
    }

    String text() {
        return Json.write(Map.of("access", access, "refresh", refresh, "expires",
                expires.map(Instant::toString).orElse("")));
    }

    @Override
    public String toString() {
        return "Token[" + expires + "]";
    }
}
