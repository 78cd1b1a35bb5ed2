package signpost;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a request was made on this very machine.
final class ThisMachine {

    private static final Pattern NAMES = Pattern
            .compile("(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(?::\\d{1,5})?");
    /// What servers in front add.
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Real-IP", "Forwarded", "Via");

    private ThisMachine() {}

    /// Whether the request names this machine and no other: a name of another may have been made up by anybody, where no public address is set.
    static boolean isNamed(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        return host != null && NAMES.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether a program here asks us itself. What a server in front passes on comes from this machine as well, but says so, or names us as people do.
    static boolean asks(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().isLoopbackAddress() && isNamed(request)
                && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
    }
}
