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
import java.util.List;
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

    /// A conversation with one person alone.
    ///
    /// @param id as Teams gives it; empty unless it is there
    record Opened(Result result, String id) {}

    /// Opens the conversation of the bot with one person alone, or finds the one there is.
    Opened open(String serviceUrl, String bot, String person, String tenant) {
        Answered answered = post(serviceUrl, "v3/conversations", Map.of("isGroup", false, "bot", Map.of("id", bot),
                "members", List.of(Map.of("id", person)), "channelData", Map.of("tenant", Map.of("id", tenant))));
        String id = Json.read(answered.body).map(said -> said.text("id")).orElse("");
        return new Opened(answered.result == Result.DONE && id.isEmpty() ? Result.REFUSED : answered.result, id);
    }

    /// @param conversation its id, as Teams gave it
    Result send(String serviceUrl, String conversation, Map<String, ?> activity) {
        return post(serviceUrl, "v3/conversations/" + encoded(conversation) + "/activities", activity).result;
    }

    private record Answered(Result result, String body) {}

    private Answered post(String serviceUrl, String path, Map<String, ?> said) {
        if (!access.mayReach(serviceUrl)) {
            return new Answered(Result.REFUSED, "");
        }
        String base = serviceUrl.endsWith("/") ? serviceUrl : serviceUrl + "/";
        try {
            HttpRequest request = HttpRequest
                    .newBuilder(URI.create(base + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(said)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 401) {
                forget();
                return new Answered(Result.LATER, "");
            }
            return new Answered(
                    status / 100 == 2 ? Result.DONE : AGAIN.contains(status) ? Result.LATER : Result.REFUSED,
                    answer.body());
        } catch (IOException unreachable) {
            return new Answered(Result.LATER, "");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Answered(Result.LATER, "");
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
