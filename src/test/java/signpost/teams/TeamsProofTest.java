package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.inbox.Inbox;

/// What Teams must prove before anything is believed.
class TeamsProofTest extends AtTeams {

    @Test
    void what_teams_did_not_prove_is_refused_and_does_nothing() throws Exception {
        Date now = Date.from(now());
        refused("");
        refused(new PlainJWT(teams.claims(now()).build()).serialize());
        SignedJWT mac = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                teams.claims(now()).build());
        mac.sign(new MACSigner(teams.key.toRSAPublicKey().getEncoded()));
        refused(mac.serialize());
        refused(teams.token(now(), claims -> claims.audience("other")));
        refused(teams.token(now(), claims -> claims.audience(List.of("app", "other"))));
        refused(teams.token(now(), claims -> claims.issuer("https://other.example")));
        refused(teams.token(now(), claims -> claims.expirationTime(new Date(now.getTime() - 301_000))));
        refused(teams.token(now(), claims -> claims.notBeforeTime(new Date(now.getTime() + 301_000))));
        refused(teams.token(now(), claims -> claims.claim("serviceurl", "https://smba.trafficmanager.net/")));
        RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
        refused(FakeTeams.signed(other, header().build(), teams.claims(now()).build()));
        refused(FakeTeams.signed(other, header().keyID("k2").build(), teams.claims(now()).build()));
        Map<String, Object> elsewhere = teams.message("1", "interview?");
        elsewhere.put("channelId", "directline");
        assertThat(teams.post(rooms, elsewhere)).isEqualTo(403);
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(teams.sent).isEmpty();
    }

    @Test
    void a_key_that_may_not_speak_for_teams_and_a_token_without_what_must_be_in_it_are_refused() throws Exception {
        for (String missing : List.of("exp", "iss", "aud", "serviceurl")) {
            refused(teams.token(now(), claims -> {
                JWTClaimsSet.Builder without = new JWTClaimsSet.Builder();
                claims.build().getClaims().forEach((name, value) -> without.claim(name,
                        name.equals(missing) ? null : value));
                return without;
            }));
        }
        refused(FakeTeams.signed(teams.key, new JWSHeader.Builder(JWSAlgorithm.RS256).build(),
                teams.claims(now()).build()));
        refused(FakeTeams.signed(teams.key, new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("k1").build(),
                teams.claims(now()).build()));
        for (String none : List.of("x", "a.b.c", "..", "Bearer", teams.token(now(), Function.identity()) + "x")) {
            refused(none);
        }
        for (List<String> others : List.of(List.<String>of(), List.of("webchat"))) {
            restart();
            teams.endorsements = others;
            refused(teams.token(now(), Function.identity()));
        }
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(teams.sent).isEmpty();
    }

    @Test
    void what_is_no_activity_breaks_nothing_and_does_nothing() throws Exception {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        for (String body : List.of("", "{", "null", "[]", "7", "\"x\"", deep, "{\"channelId\":" + deep + "}",
                "{\"type\":\"message\"}", "\u0000")) {
            assertThat(teams.said(rooms.get(EmbeddedServer.class).getURI().resolve("/"), body,
                    teams.token(now(), Function.identity())).statusCode()).as(body.substring(0, Math.min(40,
                            body.length())))
                    .isBetween(400, 403);
        }
        for (String name : List.of("from", "recipient", "conversation", "entities", "text", "value", "id", "type",
                "locale")) {
            for (Object odd : List.of(7, List.of(List.of()), Map.of("id", List.of()), "x".repeat(5000))) {
                Map<String, Object> message = teams.message("odd", "interview?");
                message.put(name, odd);
                assertThat(teams.post(rooms, message)).as(name + " " + odd).isLessThan(500);
            }
        }
    }

    @Test
    void what_a_token_names_as_a_place_of_keys_is_never_looked_at() throws Exception {
        RSAKey evil = new RSAKeyGenerator(2048).keyID("k1").generate();
        for (JWSHeader header : List.of(
                header().jwkURL(URI.create(teams.here + "/evil")).build(),
                header().x509CertURL(URI.create(teams.here + "/evil")).build(),
                header().jwk(evil.toPublicJWK()).build(),
                header().keyID("../../evil?kid=k1").build(),
                header().keyID("k1' or '1'='1").build(),
                header().x509CertSHA256Thumbprint(Base64URL.encode("evil")).build())) {
            refused(FakeTeams.signed(evil, header, teams.claims(now()).build()));
        }
        assertThat(teams.elsewhere.get()).isZero();
        assertThat(teams.keysAsked.get()).isEqualTo(1);
    }

    @Test
    void while_the_host_of_the_keys_is_down_the_known_ones_serve_and_new_ones_are_refused_soon() throws Exception {
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        teams.keysAfter = 60_000;
        for (Duration later : List.of(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(3))) {
            rooms.clock().forward(later);
            long began = System.nanoTime();
            assertThat(teams.post(rooms, teams.message("n" + later, "interview?"))).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
        rooms.clock().forward(Duration.ofMinutes(2));
        RSAKey fresh = new RSAKeyGenerator(2048).keyID("k2").generate();
        long began = System.nanoTime();
        refused(FakeTeams.signed(fresh, header().keyID("k2").build(), teams.claims(now()).build()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void without_any_keys_everything_is_refused_and_five_minutes_of_difference_between_clocks_are_not()
            throws Exception {
        assertThat(teams.said(rooms, teams.message("1", "interview?"), teams.token(now(),
                claims -> claims.expirationTime(Date.from(now().minusSeconds(290))))).statusCode()).isEqualTo(200);
        restart();
        teams.keysAfter = 60_000;
        refused(teams.token(now(), Function.identity()));
    }

    @Test
    void keys_that_are_said_to_be_at_another_host_are_not_fetched() {
        Keys keys = new Keys(teams.here.replace("127.0.0.1", "localhost") + "/openid",
                java.net.http.HttpClient.newHttpClient());
        assertThat(keys.find("k1", now())).isEmpty();
    }

    @Test
    void the_registration_is_chosen_by_the_audience_and_must_belong_to_the_tenant() throws Exception {
        Map<String, Object> second = new HashMap<>(teams.message("1", "interview?"));
        String token = teams.token(now(), claims -> claims.audience("app2"));
        assertThat(teams.said(rooms, second, token).statusCode()).isEqualTo(403);
        second.put("channelData", Map.of("tenant", Map.of("id", "tenant2")));
        assertThat(teams.said(rooms, second, token).statusCode()).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(teams.messages().getFirst().token()).isEqualTo("Bearer ours for tenant2");
        assertThat(teams.forms).hasSize(1).first().asString().contains("client_id=app2", "client_secret=secret2",
                "scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void the_bots_token_is_asked_for_once_and_again_when_it_was_not_accepted() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(teams.post(rooms, teams.message("m" + i, "interview?"))).isEqualTo(200);
        }
        FakeTeams.settled(rooms);
        assertThat(teams.messages()).hasSize(3);
        assertThat(teams.forms).hasSize(1);
        teams.answers.add(new FakeTeams.Answer(401, Map.of("Retry-After", "1")));
        Instant asked = now();
        assertThat(teams.post(rooms, teams.message("m9", "interview?"))).isEqualTo(200);
        FakeTeams.until(() -> FakeTeams.due(rooms).equals(Optional.of(asked.plusSeconds(1))));
        rooms.clock().forward(Duration.ofSeconds(5));
        FakeTeams.settled(rooms);
        assertThat(teams.forms).hasSize(2);
        assertThat(teams.messages()).hasSize(5);
    }

    @Test
    void the_bots_token_goes_to_microsoft_only() {
        TeamsAccess access = new TeamsAccess(List.of(new TeamsAccess.Registration("app", "s", "t")),
                TeamsAccess.OPENID, TeamsAccess.TOKEN, "https://a/", "");
        assertThat(access.mayReach("https://smba.trafficmanager.net/uk/")).isTrue();
        for (String foreign : List.of("http://smba.trafficmanager.net/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/", "http://127.0.0.1:1/", "https://a@evil.example/", "https://xbotframework.com/",
                "https://smba.trafficmanager.net:444/", "")) {
            assertThat(access.mayReach(foreign)).as(foreign).isFalse();
        }
    }

    @Test
    void a_service_that_is_not_microsofts_is_refused_and_gets_no_token_though_its_activity_was_signed()
            throws Exception {
        TeamsAccess microsofts = new TeamsAccess(List.of(new TeamsAccess.Registration("app", "secret", "tenant")),
                teams.here + "/openid", TeamsAccess.TOKEN, "https://ask.example.org/", "");
        try (TestDatabase other = TestDatabase.serving(Map.of(), Cast.ANSWERS, microsofts)) {
            other.get(EmbeddedServer.class).start();
            assertThat(teams.post(other, teams.message("1", "interview?"))).isEqualTo(403);
            assertThat(other.get(Inbox.class).waiting()).isZero();
        }
        assertThat(teams.sent).isEmpty();
        assertThat(teams.typing).isEmpty();
        assertThat(teams.forms).isEmpty();
    }

    private Instant now() {
        return rooms.clock().instant();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1");
    }

    private void refused(String token) throws Exception {
        assertThat(teams.said(rooms, teams.message("1", "interview?"), token).statusCode()).isEqualTo(403);
    }
}
