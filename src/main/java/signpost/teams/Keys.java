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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import signpost.json.Json;

/// The keys with which Teams signs, from the one address that was set and its host alone; what a token itself names as a place of keys is never
/// looked at. Kept for a day, then renewed behind the requests; looked up anew, at most once a minute, for a key that is not among them. While
/// their host is down the known ones serve for five days more. Safe for use by many threads at once, of which one at a time fetches and none
/// waits for longer than a few seconds.
final class Keys {

    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(6);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /// A key and the channels for which it may speak.
    ///
    /// @param issuer who signs with it
    record Key(RSAKey key, Set<String> endorsements, String issuer) {}

    private record Known(Map<String, Key> keys, Instant at) {}

    private final String openid;
    private final HttpClient http;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.MIN);
    private volatile Instant tried = Instant.MIN;

    Keys(String openid, HttpClient http) {
        this.openid = openid;
        this.http = http;
    }

    Optional<Key> find(String id, Instant now) {
        Known before = known;
        Optional<Key> key = Optional.ofNullable(before.keys().get(id)).filter(_ -> within(before.at(), KEPT, now));
        if (key.isPresent()) {
            if (!within(before.at(), FRESH, now) && !within(tried, PAUSE, now)) {
                Thread.ofVirtual().name("keys of Teams").start(() -> fetch(now));
            }
            return key;
        }
        fetch(now);
        return Optional.ofNullable(known.keys().get(id)).filter(_ -> within(known.at(), KEPT, now));
    }

    /// How many keys may speak for a channel.
    int serving(String channel, Instant now) {
        fetch(now);
        return (int) known.keys().values().stream().filter(key -> key.endorsements().contains(channel)).count();
    }

    private static boolean within(Instant then, Duration time, Instant now) {
        return !then.equals(Instant.MIN) && then.plus(time).isAfter(now);
    }

    /// Only one asks at a time; others wait for what it brings.
    private void fetch(Instant now) {
        try {
            if (fetching.tryLock(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    fetchAlone(now);
                } finally {
                    fetching.unlock();
                }
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            // the keys known so far stay; without any, every request is refused
            return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchAlone(Instant now) throws IOException, InterruptedException {
        if (!within(tried, PAUSE, now)) {
            tried = now;
            Json settings = get(openid);
            String address = settings.text("jwks_uri");
            if (!sameHost(address)) {
                throw new IOException("the keys are said to be at another host");
            }
            Map<String, Key> keys = new HashMap<>();
            for (Json key : get(address).list("keys")) {
                read(key, settings.text("issuer")).ifPresent(read -> keys.put(key.text("kid"), read));
            }
            known = new Known(Map.copyOf(keys), now);
        }
    }

    private boolean sameHost(String address) {
        URI here = URI.create(openid);
        URI there = URI.create(address);
        return Objects.equals(here.getScheme(), there.getScheme())
                && Objects.equals(here.getAuthority(), there.getAuthority());
    }

    private static Optional<Key> read(Json key, String issuer) {
        if (!key.text("kty").equals("RSA") || key.text("kid").isEmpty() || issuer.isEmpty()) {
            return Optional.empty();
        }
        try {
            RSAKey rsa = RSAKey.parse(Json.write(Map.of("kty", "RSA", "n", key.text("n"), "e", key.text("e"))));
            return Optional.of(new Key(rsa, key.list("endorsements").stream().map(Json::text)
                    .collect(Collectors.toUnmodifiableSet()), issuer));
        } catch (ParseException wrong) {
            return Optional.empty();
        }
    }

    private Json get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.read(response.body()).filter(_ -> response.statusCode() == 200)
                .orElseThrow(() -> new IOException("no keys at " + address));
    }
}
