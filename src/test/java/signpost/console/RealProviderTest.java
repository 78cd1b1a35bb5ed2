package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.account.Accounts;
import signpost.account.Role;

/// Sign-in by a certified provider that others wrote, with its own pages, cookies, keys and checks.
class RealProviderTest {

    private static final String SECRET = "a secret: with & signs + more";

    private interface Trial {
        void of(House house, RealProvider provider) throws Exception;
    }

    private static void with(String claims, Trial trial) throws Exception {
        try (RealProvider provider = RealProvider.start();
                House house = House.open(Map.of(
                        "signpost.oidc.issuer", provider.issuer(),
                        "signpost.oidc.client-id", "signpost",
                        "signpost.oidc.client-secret", SECRET,
                        "signpost.oidc.roles-claim", "groups",
                        "signpost.oidc.roles",
                        "readers=reader, comms=author, leads=approver, admins=administrator"))) {
            house.account(Role.ADMINISTRATOR);
            house.database().clock().set(Instant.now());
            provider.open(house.url("/console/oidc/callback"), SECRET, claims);
            trial.of(house, provider);
        }
    }

    private static String begin(Visitor visitor) throws Exception {
        return visitor.get("/console/oidc?next=/console/password").headers().firstValue("location").orElseThrow();
    }

    /// Brings the browser back to where the provider sends it.
    private static HttpResponse<String> back(Visitor visitor, String address) throws Exception {
        URI to = URI.create(address);
        return visitor.get(to.getRawPath() + "?" + to.getRawQuery());
    }

    private static void refused(Visitor visitor, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/console").headers().firstValue("location").orElse("")).contains("sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "userinfo"})
    void each_group_there_has_its_role_here_and_whoever_has_none_stays_outside(String claims) throws Exception {
        with(claims, (house, provider) -> {
            Map<String, Role> roles = Map.of("readers+rita", Role.READER, "comms+ann", Role.AUTHOR, "leads+bea",
                    Role.APPROVER, "admins+col", Role.ADMINISTRATOR);
            for (var one : roles.entrySet()) {
                Visitor visitor = house.visitor();
                HttpResponse<String> welcome = back(visitor, provider.agree(begin(visitor), one.getKey()));
                assertThat(welcome.headers().firstValue("location")).contains("/console/password");
                assertThat(visitor.get("/console").body()).contains("The " + one.getKey());
                assertThat(house.get(Accounts.class).byEmail(one.getKey().replace('+', '-') + "@example.org")
                        .orElseThrow().role()).isEqualTo(one.getValue());
                assertThat(visitor.get("/console/accounts").statusCode())
                        .isEqualTo(one.getValue() == Role.ADMINISTRATOR ? 200 : 403);
            }
            Visitor nobody = house.visitor();
            refused(nobody, back(nobody, provider.agree(begin(nobody), "guests+gil")));
            assertThat(house.get(Accounts.class).byEmail("guests-gil@example.org")).isEmpty();
        });
    }

    @Test
    void what_was_bent_on_the_way_is_refused() throws Exception {
        with("userinfo", (house, provider) -> {
            Visitor state = house.visitor();
            String good = provider.agree(begin(state), "comms+ann");
            refused(state, back(state, good.replaceAll("state=[^&]+", "state=another")));

            Visitor nonce = house.visitor();
            String bent = begin(nonce).replaceAll("nonce=[^&]+", "nonce=another");
            refused(nonce, back(nonce, provider.agree(bent, "comms+ann")));

            Visitor audience = house.visitor();
            String other = begin(audience).replace("client_id=signpost", "client_id=another");
            refused(audience, back(audience, provider.agree(other, "comms+ann")));

            Visitor verifier = house.visitor();
            String challenged = begin(verifier).replaceAll("code_challenge=[^&]+",
                    "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
            refused(verifier, back(verifier, provider.agree(challenged, "comms+ann")));

            assertThat(house.get(Accounts.class).byEmail("comms-ann@example.org")).isEmpty();
        });
    }

    @Test
    void a_code_is_good_for_one_browser_and_once() throws Exception {
        with("userinfo", (house, provider) -> {
            Visitor ann = house.visitor();
            Visitor eve = house.visitor();
            String answer = provider.agree(begin(ann), "comms+ann");
            begin(eve);
            refused(eve, back(eve, answer));
            assertThat(back(ann, answer).statusCode()).isEqualTo(303);
            refused(house.visitor(), back(house.visitor(), answer));
        });
    }
}
