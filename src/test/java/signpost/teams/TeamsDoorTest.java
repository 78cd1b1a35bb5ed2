package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Teams' door, with an issuer and a service of this machine.
class TeamsDoorTest {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private String said = "<at>Signpost</at> interview?";
    private HttpServer server;
    private String here;
    private RSAKey key;
    private TestDatabase rooms;

    @BeforeEach
    void open() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        here = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, Object> jwk = Map.of("kty", "RSA", "kid", "k1", "n", key.getModulus().toString(), "e",
                key.getPublicExponent().toString(), "endorsements", List.of("msteams"));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.startsWith("/v3/")) {
                sent.add(body);
                paths.add(path);
                tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            }
            String said = switch (path) {
                case "/openid" -> Json.write(Map.of("issuer", "https://issuer.example", "jwks_uri", here + "/keys"));
                case "/keys" -> Json.write(Map.of("keys", List.of(jwk)));
                case "/token" -> "{\"access_token\":\"ours\",\"expires_in\":3600}";
                default -> "{\"id\":\"1\"}";
            };
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS,
                new TeamsAccess("app", "secret", "tenant", here + "/openid",
                        here + "/token", "https://ask.example.org/"));
        rooms.get(EmbeddedServer.class).start();
    }

    @AfterEach
    void close() {
        rooms.get(Inbox.class).rest();
        rooms.close();
        server.stop(0);
    }

    @Test
    void a_question_is_answered_once_with_a_card_that_quotes() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(post(signed(Function.identity()), "msteams", here)).isEqualTo(200);
        }
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (rooms.get(Inbox.class).waiting() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("Every child who has been missing is offered", "\"1.5\"");
        assertThat(tokens).containsExactly("Bearer ours");
    }

    @Test
    void danger_is_answered_to_the_asker_alone() throws Exception {
        said = "<at>Signpost</at> ran off";
        assertThat(post(signed(Function.identity()), "msteams", here)).isEqualTo(200);
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (rooms.get(Inbox.class).waiting() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(paths).containsExactly("/v3/conversations", "/v3/conversations/1/activities");
        assertThat(sent.getFirst()).contains("\"members\":[{\"id\":\"u\"}]");
        assertThat(sent.getLast()).contains("999");
    }

    @Test
    void what_teams_did_not_prove_is_refused_and_does_nothing() throws Exception {
        Date now = Date.from(rooms.clock().instant());
        assertThat(post("", "msteams", here)).isEqualTo(403);
        assertThat(post(new PlainJWT(claims().build()).serialize(), "msteams", here)).isEqualTo(403);
        SignedJWT mac = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        mac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertThat(post(mac.serialize(), "msteams", here)).isEqualTo(403);
        assertThat(post(signed(claims -> claims.audience("other")), "msteams", here)).isEqualTo(403);
        assertThat(post(signed(claims -> claims.issuer("https://other.example")), "msteams", here)).isEqualTo(403);
        assertThat(post(signed(claims -> claims.expirationTime(new Date(now.getTime() - 301_000))), "msteams", here))
                .isEqualTo(403);
        assertThat(post(signed(claims -> claims.notBeforeTime(new Date(now.getTime() + 301_000))), "msteams", here))
                .isEqualTo(403);
        assertThat(post(signed(claims -> claims.claim("serviceurl", "https://smba.trafficmanager.net/")), "msteams",
                here)).isEqualTo(403);
        assertThat(post(signed(Function.identity()), "directline", here)).isEqualTo(403);
        RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertThat(post(signed(other, claims().build()), "msteams", here)).isEqualTo(403);
        assertThat(post(signed(new RSAKeyGenerator(2048).keyID("k2").generate(), claims().build()), "msteams", here))
                .isEqualTo(403);
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(sent).isEmpty();
    }

    @Test
    void the_bots_token_goes_to_microsoft_only() {
        TeamsAccess access = new TeamsAccess("app", "s", "t", TeamsAccess.OPENID, TeamsAccess.token("t"), "https://a/");
        assertThat(access.mayReach("https://smba.trafficmanager.net/uk/")).isTrue();
        for (String foreign : List.of("http://smba.trafficmanager.net/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/", "http://127.0.0.1:1/", "https://a@evil.example/", "https://xbotframework.com/",
                "https://smba.trafficmanager.net:444/", "")) {
            assertThat(access.mayReach(foreign)).as(foreign).isFalse();
        }
    }

    private JWTClaimsSet.Builder claims() {
        long now = rooms.clock().instant().toEpochMilli();
        return new JWTClaimsSet.Builder().issuer("https://issuer.example").audience("app")
                .expirationTime(new Date(now + 60_000)).notBeforeTime(new Date(now)).claim("serviceurl", here + "/");
    }

    private String signed(Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> change) throws Exception {
        return signed(key, change.apply(claims()).build());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private int post(String token, String channel, String service) throws Exception {
        String body = Json.write(Map.of("type", "message", "id", "a1", "channelId", channel, "serviceUrl", service,
                "text", said, "from", Map.of("id", "u"), "recipient", Map.of("id", "b"),
                "conversation", Map.of("id", "c1", "tenantId", "tenant"), "entities",
                List.of(Map.of("type", "mention", "text", "<at>Signpost</at>", "mentioned", Map.of("id", "b")))));
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(rooms.get(EmbeddedServer.class).getURL() + "/api/messages"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
