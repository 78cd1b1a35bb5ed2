package signpost.teams;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.json.Json;

/// The keys with which Teams signs, from the one address that was set; kept for a day, and looked up anew, at most once a minute, for a key that
/// is not among them. Safe for use by many threads at once.
final class Keys {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A key and the channels for which it may speak.
    record Key(RSAKey key, Set<String> endorsements) {}

    /// @param issuer who signs
    private record Known(String issuer, Map<String, Key> keys, Instant at) {}

    private final String openid;
    private final HttpClient http;
    private Known known = new Known("", Map.of(), Instant.MIN);
    private Instant tried = Instant.MIN;

    Keys(String openid, HttpClient http) {
        this.openid = openid;
        this.http = http;
    }

    synchronized Optional<Key> find(String id, Instant now) {
        boolean old = known.at().equals(Instant.MIN) || known.at().plus(KEPT).isBefore(now);
        boolean may = tried.equals(Instant.MIN) || !tried.plus(PAUSE).isAfter(now);
        if ((old || !known.keys().containsKey(id)) && may) {
            tried = now;
            fetch(now);
        }
        return Optional.ofNullable(known.keys().get(id));
    }

    synchronized String issuer() {
        return known.issuer();
    }

    private void fetch(Instant now) {
        try {
            Json openidJson = get(openid);
            Map<String, Key> keys = new HashMap<>();
            for (Json key : get(openidJson.text("jwks_uri")).list("keys")) {
                if (key.text("kty").equals("RSA") && !key.text("kid").isEmpty()) {
                    keys.put(key.text("kid"), new Key(RSAKey.parse(Json.write(Map.of("kty", "RSA", "n", key.text("n"),
                            "e", key.text("e")))), key.list("endorsements").stream().map(Json::text)
                                    .collect(Collectors.toUnmodifiableSet())));
                }
            }
            known = new Known(openidJson.text("issuer"), Map.copyOf(keys), now);
        } catch (IOException | ParseException | IllegalArgumentException unreachable) {
            // the keys known so far stay; without any, every request is refused
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Json get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.read(response.body()).filter(_ -> response.statusCode() == 200)
                .orElseThrow(() -> new IOException("no keys at " + address));
    }
}
