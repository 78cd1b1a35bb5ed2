package signpost.teams;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.json.Json;

/// Sends activities to Teams with the bot's own token, which is asked for when needed and kept until shortly before it ends.
final class Connector {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long EARLY = 300;
    /// What Microsoft says to try again.
    private static final Set<Integer> AGAIN = Set.of(412, 429, 500, 502, 503, 504);

    private final TeamsAccess access;
    private final HttpClient http;
    private final InstantSource clock;
    private String token = "";
    private Instant until = Instant.MIN;

    Connector(TeamsAccess access, HttpClient http, InstantSource clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
    }

    /// What came of it.
    enum Result {
        DONE, LATER, REFUSED
    }

    /// @param conversation its id, as Teams gave it
    Result send(String serviceUrl, String conversation, Map<String, ?> activity) {
        if (!access.mayReach(serviceUrl)) {
            return Result.REFUSED;
        }
        String base = serviceUrl.endsWith("/") ? serviceUrl : serviceUrl + "/";
        try {
            HttpRequest request = HttpRequest
                    .newBuilder(URI.create(base + "v3/conversations/" + encoded(conversation) + "/activities"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(activity)))
                    .build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 401) {
                forget();
                return Result.LATER;
            }
            return status / 100 == 2 ? Result.DONE : AGAIN.contains(status) ? Result.LATER : Result.REFUSED;
        } catch (IOException unreachable) {
            return Result.LATER;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Result.LATER;
        }
    }

    private synchronized void forget() {
        until = Instant.MIN;
    }

    private synchronized String token() throws IOException, InterruptedException {
        Instant now = clock.instant();
        if (now.isAfter(until)) {
            String form = Map.of("grant_type", "client_credentials", "client_id", access.appId(), "client_secret",
                    access.secret(), "scope", "https://api.botframework.com/.default").entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(access.token())).timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)).build();
            Json said = Json.read(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .filter(answer -> !answer.text("access_token").isEmpty())
                    .orElseThrow(() -> new IOException("no token for the bot"));
            token = said.text("access_token");
            String seconds = said.text("expires_in");
            until = now.plusSeconds(Math.max(0, (seconds.isEmpty() ? 3600 : Long.parseLong(seconds)) - EARLY));
        }
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
