package signpost;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Who may look at the figures: whoever brings the token that was set; where none was, programs on this machine.
record Watchers(Optional<String> token) {

    private static final String BEARER = "Bearer ";

    boolean let(HttpRequest<?> request) {
        return token.map(set -> brings(request, set)).orElseGet(() -> ThisMachine.asks(request));
    }

    private static boolean brings(HttpRequest<?> request, String set) {
        String said = request.getHeaders().get("Authorization");
        return said != null && MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8),
                (BEARER + set).getBytes(StandardCharsets.UTF_8));
    }

    /// What whoever may not is told.
    String sentence() {
        return token.isPresent()
                ? "The figures need the token of SIGNPOST_METRICS_TOKEN, as 'Authorization: Bearer'.\n"
                : "The figures are for programs on this machine; set SIGNPOST_METRICS_TOKEN to ask for them from elsewhere.\n";
    }
}
