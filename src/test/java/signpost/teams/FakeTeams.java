package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import signpost.TestDatabase;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.rows.Rows;

/// Teams on this machine: an issuer with its keys, a place of tokens, and a service that notes what it is sent.
final class FakeTeams implements AutoCloseable {

    /// The channel of the partnership's team.
    static final String TEAM = "19:team@thread.tacv2";

    /// A message that came.
    ///
    /// @param id the name that it was given
    record Sent(String method, String path, Json body, String token, String id) {}

    /// How the next message is answered.
    record Answer(int status, Map<String, String> headers) {}

    /// The message is taken, and no answer comes.
    static final Answer UNREAD = new Answer(0, Map.of());

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<String> typing = new CopyOnWriteArrayList<>();
    final List<String> forms = new CopyOnWriteArrayList<>();
    final List<Answer> answers = new CopyOnWriteArrayList<>();
    final AtomicInteger keysAsked = new AtomicInteger();
    final AtomicInteger elsewhere = new AtomicInteger();
    final RSAKey key;
    final String here;
    volatile long keysAfter;
    /// The channels for which the key may speak.
    volatile List<String> endorsements = List.of("msteams");
    /// How it answers who asks who is in a channel.
    volatile int members = 200;
    /// Opens when tokens may be given out.
    volatile CountDownLatch tokens = new CountDownLatch(0);
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    FakeTeams() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        here = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    TeamsAccess access() {
        return new TeamsAccess(List.of(new TeamsAccess.Registration("app", "secret", "tenant"),
                new TeamsAccess.Registration("app2", "secret2", "tenant2")), here + "/openid",
                here + "/{tenant}/token", "https://ask.example.org/", TEAM);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 200;
        String said;
        if (path.contains("/members/")) {
            String person = path.substring(path.lastIndexOf('/') + 1);
            said = person.equals("nobody") ? "{}" : "{\"email\":\"" + person + "@Example.org\"}";
        } else if (path.endsWith("/pagedmembers")) {
            status = members;
            said = "{\"members\":[]}";
        } else if (Json.read(body).filter(one -> one.text("type").equals("typing")).isPresent()) {
            typing.add(path); // beside what is on trial: whether that comes depends on how fast the machine is
            said = "{}";
        } else if (path.startsWith("/v3/")) {
            Answer next = answers.isEmpty() ? new Answer(201, Map.of()) : answers.removeFirst();
            status = next.status();
            next.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            String id = path.equals("/v3/conversations") ? "alone" : "m" + ids.incrementAndGet();
            sent.add(new Sent(exchange.getRequestMethod(), path, Json.read(body).orElseThrow(),
                    exchange.getRequestHeaders().getFirst("Authorization"), id));
            if (status == 0) {
                exchange.close();
                return;
            }
            said = Json.write(Map.of("id", id));
        } else if (path.endsWith("/token")) {
            forms.add(path + " " + body);
            await(tokens);
            said = "{\"access_token\":\"ours for " + path.split("/")[1] + "\",\"expires_in\":3600}";
        } else if (path.equals("/openid")) {
            keysAsked.incrementAndGet();
            said = Json.write(Map.of("issuer", "https://issuer.example", "jwks_uri", here + "/keys"));
        } else if (path.equals("/keys")) {
            pause();
            said = Json.write(Map.of("keys", List.of(Map.of("kty", "RSA", "kid", "k1", "n", key.getModulus().toString(),
                    "e", key.getPublicExponent().toString(), "endorsements", endorsements))));
        } else {
            elsewhere.incrementAndGet();
            said = "{}";
        }
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(keysAfter);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder().issuer("https://issuer.example").audience("app")
                .expirationTime(Date.from(now.plusSeconds(60))).notBeforeTime(Date.from(now))
                .claim("serviceurl", here + "/");
    }

    String token(Instant now, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) throws Exception {
        return signed(key, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                change.apply(claims(now)).build());
    }

    static String signed(RSAKey key, JWSHeader header, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /// A message of Ann in her own chat with the bot.
    Map<String, Object> message(String id, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "message");
        message.put("id", id);
        message.put("channelId", "msteams");
        message.put("serviceUrl", here);
        message.put("text", text);
        message.put("locale", "en-GB");
        message.put("from", Map.of("id", "ann"));
        message.put("recipient", Map.of("id", "bot"));
        message.put("conversation", Map.of("id", "a:1", "conversationType", "personal", "tenantId", "tenant"));
        message.put("channelData", Map.of("tenant", Map.of("id", "tenant")));
        return message;
    }

    /// The same in a thread of a channel, with a mention.
    Map<String, Object> mention(String id, String text) {
        Map<String, Object> message = message(id, "<at>Signpost</at> " + text);
        message.put("conversation", Map.of("id", "19:c@thread.tacv2;messageid=1", "conversationType", "channel",
                "tenantId", "tenant"));
        message.put("entities", List.of(Map.of("type", "mention", "text", "<at>Signpost</at>", "mentioned",
                Map.of("id", "bot"))));
        return message;
    }

    /// What a member does in the thread of a card in the team's channel.
    ///
    /// @param who their name; their id in the directory is made of it
    Map<String, Object> inTeam(String id, String card, String who, String text) {
        Map<String, Object> message = message(id, text);
        message.put("conversation", Map.of("id", TEAM + ";messageid=" + card, "conversationType", "channel",
                "tenantId", "tenant"));
        message.put("from", Map.of("id", "29:" + who, "name", who, "aadObjectId", "entra-" + who));
        message.put("channelData", Map.of("tenant", Map.of("id", "tenant"), "channel", Map.of("id", TEAM), "team",
                Map.of("id", TEAM)));
        return message;
    }

    int post(TestDatabase rooms, Map<String, ?> activity) throws Exception {
        return said(rooms, activity, token(rooms.clock().instant(), Function.identity())).statusCode();
    }

    HttpResponse<String> said(TestDatabase rooms, Map<String, ?> activity, String token) throws Exception {
        return said(rooms.get(EmbeddedServer.class).getURI().resolve("/"), activity, token);
    }

    /// @param service the address of our service, with a slash at the end
    HttpResponse<String> said(URI service, Map<String, ?> activity, String token) throws Exception {
        return said(service, Json.write(activity), token);
    }

    HttpResponse<String> said(URI service, String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("api/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Waits until everything that came was answered.
    static void settled(TestDatabase rooms) throws InterruptedException {
        until(() -> {
            rooms.get(Inbox.class).tick();
            return rooms.get(Inbox.class).waiting() == 0;
        });
    }

    static void until(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /// When the message that came last is worked on next; empty where everything was answered.
    static Optional<Instant> due(TestDatabase rooms) {
        return rooms.get(Rows.class).one("select max(due_at) as due from inbox having count(*) > 0",
                row -> row.time("due"));
    }

    /// The messages, without what opens conversations.
    List<Sent> messages() {
        return sent.stream().filter(one -> one.body().text("type").equals("message")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
