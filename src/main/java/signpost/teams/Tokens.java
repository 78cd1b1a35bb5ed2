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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import signpost.json.Json;

/// The bot's own tokens, one for each registration, asked for when needed and kept until shortly before they end. Safe for use by many threads
/// at once.
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long USUAL = 3600;
    private static final long EARLY = 300;

    private record Token(String value, Instant until) {}

    /// That there is no token.
    static final class Missing extends IOException {

        private static final long serialVersionUID = 1L;

        /// @param error Microsoft's own word for it, such as `invalid_client`; empty where it gave none
        Missing(String error) {
            super(error);
        }
    }

    private final TeamsAccess access;
    private final HttpClient http;
    private final InstantSource clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    Tokens(TeamsAccess access, HttpClient http, InstantSource clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
    }

    /// @throws IOException where none can be had now
    String of(TeamsAccess.Registration registration) throws IOException, InterruptedException {
        Lock asking = locks.computeIfAbsent(registration.appId(), _ -> new ReentrantLock());
        asking.lockInterruptibly(); // who comes meanwhile takes the same one
        try {
            Token kept = tokens.get(registration.appId());
            if (kept == null || !kept.until().isAfter(clock.instant())) {
                kept = fetch(registration);
                tokens.put(registration.appId(), kept);
            }
            return kept.value();
        } finally {
            asking.unlock();
        }
    }

    /// Forgets a token that was not accepted.
    void forget(TeamsAccess.Registration registration) {
        tokens.remove(registration.appId());
    }

    private Token fetch(TeamsAccess.Registration registration) throws IOException, InterruptedException {
        String form = Map.of("grant_type", "client_credentials", "client_id", registration.appId(), "client_secret",
                registration.secret(), "scope", "https://api.botframework.com/.default").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(access.token(registration))).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Json said = Json.read(answer.body()).orElseThrow(() -> new Missing(""));
        if (said.text("access_token").isEmpty()) {
            String description = said.text("error_description");
            throw new Missing(description.isEmpty() ? said.text("error") : description.lines().findFirst().orElse(""));
        }
        String seconds = said.text("expires_in");
        boolean number = !seconds.isEmpty() && seconds.length() < 9 && seconds.chars().allMatch(Character::isDigit);
        long time = number ? Long.parseLong(seconds) : USUAL;
        return new Token(said.text("access_token"), clock.instant().plusSeconds(Math.max(0, time - EARLY)));
    }
}
