package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Role;
import signpost.account.Sought;

class OidcTest {

    private static final Map<String, Object> ANN = Map.of("sub", "a-1", "email", "ann@example.org", "email_verified",
            true, "name", "Ann Lee", "groups", List.of("staff", "comms"));

    private static SignInService service;
    private static House house;

    @BeforeAll
    static void open() throws Exception {
        service = new SignInService(() -> house.database().clock().instant());
        house = House.open(Map.of(
                "signpost.oidc.issuer", service.issuer(),
                "signpost.oidc.client-id", SignInService.CLIENT,
                "signpost.oidc.client-secret", SignInService.SECRET,
                "signpost.oidc.roles-claim", "groups",
                "signpost.oidc.email-domains", "averdale.example, example.net",
                "signpost.oidc.roles", "comms = author, leads=approver"));
        house.account(Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        house.close();
        service.close();
    }

    @BeforeEach
    void asItShouldBe() {
        service.person = ANN;
        service.bend = claims -> claims;
        service.signature = SignInService.Signature.RS256;
    }

    private static String begin(Visitor visitor, String next) throws Exception {
        return visitor.get("/console/oidc?next=" + next).headers().firstValue("location").orElseThrow();
    }

    private static boolean signsIn() throws Exception {
        Visitor visitor = house.visitor();
        HttpResponse<String> back = visitor.get(service.agree(begin(visitor, "")));
        assertThat(back.statusCode()).isIn(303, 403);
        assertThat(visitor.cookies).doesNotContainKey("signpost-oidc");
        return visitor.get("/console").statusCode() == 200;
    }

    @Test
    void whoever_the_service_vouches_for_gets_in_with_the_role_it_gives() throws Exception {
        Visitor visitor = house.visitor();
        assertThat(visitor.get("/console/sign-in?next=/console/password").body())
                .contains("/console/oidc?next=/console/password");
        String authorize = begin(visitor, "/console/password");
        assertThat(SignInService.asked(authorize))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", house.url("/console/oidc/callback"))
                .containsKeys("state", "nonce", "code_challenge");
        HttpResponse<String> back = visitor.get(service.agree(authorize));
        assertThat(back.headers().firstValue("location")).contains("/console/password");
        assertThat(visitor.get("/console").body()).contains("Ann Lee");
        assertThat(house.get(Accounts.class).byEmail("ann@example.org").orElseThrow().role()).isEqualTo(Role.AUTHOR);
    }

    @Test
    void a_role_that_changes_there_changes_here() throws Exception {
        assertThat(signsIn()).isTrue();
        service.bend = claims -> claims.claim("groups", "leads");
        assertThat(signsIn()).isTrue();
        assertThat(house.get(Accounts.class).byEmail("ann@example.org").orElseThrow().role()).isEqualTo(Role.APPROVER);
        service.bend = claims -> claims.claim("groups", List.of("staff"));
        assertThat(signsIn()).isFalse();
    }

    @Test
    void who_has_no_role_there_any_more_is_signed_out_here_and_has_no_way_in_by_a_password() throws Exception {
        var bob = house.account(Role.APPROVER);
        Visitor before = house.signedIn(Role.APPROVER);
        service.person = Map.of("sub", "b-1", "email", bob.email(), "email_verified", true, "groups", "leads");
        assertThat(signsIn()).isTrue();
        assertThat(before.get("/console").statusCode()).isEqualTo(200);
        service.person = Map.of("sub", "b-1", "email", bob.email(), "email_verified", true, "groups", "staff");
        assertThat(signsIn()).isFalse();
        assertThat(before.get("/console").statusCode()).isEqualTo(303);
        Visitor again = house.visitor();
        again.get("/console/sign-in");
        assertThat(again.post("/console/sign-in", "email", bob.email(), "password", House.PASSWORD).body())
                .contains("Sign in with 127.0.0.1");
        assertThat(again.get("/console").statusCode()).isEqualTo(303);
        assertThat(house.get(Audit.class).read(Sought.ALL, 0, 10)).extracting(Deed::deed, Deed::what)
                .contains(tuple("access-withdrawn", bob.email() + ", approver, by the sign-in service"));
    }

    @TestFactory
    Stream<DynamicTest> a_token_with_one_thing_wrong_lets_nobody_in() {
        Instant now = house.database().clock().instant();
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrongs = Map.of(
                "another nonce", claims -> claims.claim("nonce", "another"),
                "no nonce", claims -> claims.claim("nonce", null),
                "another audience", claims -> claims.audience("another"),
                "an audience of several that is not given to us",
                claims -> claims.audience(List.of(SignInService.CLIENT, "another")).claim("azp", "another"),
                "another issuer", claims -> claims.issuer("https://evil.example"),
                "ended", claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(6)))),
                "no end", claims -> claims.expirationTime(null),
                "nobody", claims -> claims.subject(null),
                "not valid yet", claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofHours(1)))));
        return wrongs.entrySet().stream().map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
            asItShouldBe();
            service.bend = wrong.getValue();
            assertThat(signsIn()).isFalse();
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_the_service_did_not_sign_lets_nobody_in() {
        return Stream.of(SignInService.Signature.values())
                .filter(signature -> signature != SignInService.Signature.RS256)
                .map(signature -> DynamicTest.dynamicTest(signature.name(), () -> {
                    asItShouldBe();
                    service.signature = signature;
                    assertThat(signsIn()).isFalse();
                }));
    }

    @Test
    void an_answer_to_somebody_elses_question_is_not_taken() throws Exception {
        Visitor ann = house.visitor();
        Visitor eve = house.visitor();
        String annsAnswer = service.agree(begin(ann, ""));
        String evesAnswer = service.agree(begin(eve, ""));
        int before = service.redeemed;
        assertThat(ann.get(evesAnswer).statusCode()).isEqualTo(403);
        assertThat(house.visitor().get(annsAnswer).statusCode()).isEqualTo(403);
        assertThat(eve.get(evesAnswer.replaceAll("state=.*", "state=")).statusCode()).isEqualTo(403);
        assertThat(house.visitor().get("/console/oidc/callback?error=access_denied").statusCode()).isEqualTo(403);
        assertThat(service.redeemed).isEqualTo(before);
    }

    @Test
    void a_code_stolen_from_another_browser_is_worthless_without_its_verifier() throws Exception {
        Visitor ann = house.visitor();
        Visitor eve = house.visitor();
        String annsCode = service.agree(begin(ann, "")).replaceAll(".*code=([^&]+).*", "$1");
        String evesState = SignInService.asked(begin(eve, "")).get("state");
        assertThat(eve.get("/console/oidc/callback?code=" + annsCode + "&state=" + evesState).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_sign_in_that_took_too_long_is_begun_anew() throws Exception {
        Visitor visitor = house.visitor();
        String answer = service.agree(begin(visitor, ""));
        house.database().clock().forward(Duration.ofMinutes(11));
        assertThat(visitor.get(answer).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_takes_over_an_account_by_its_address_alone() throws Exception {
        service.person = Map.of("sub", "e-1", "email", "administrator@example.org", "groups", "comms");
        assertThat(signsIn()).isFalse();
        service.person = Map.of("sub", "e-2", "preferred_username", "administrator@example.org", "groups", "comms",
                "email_verified", true);
        assertThat(signsIn()).isFalse();
    }

    @Test
    void an_address_of_a_trusted_domain_is_taken_where_the_service_says_nothing_of_having_verified_it()
            throws Exception {
        house.get(Accounts.class).invite("carol@averdale.example", "Carol Ray", Role.READER);
        house.get(Accounts.class).invite("dan@elsewhere.example", "Dan", Role.READER);
        service.person = Map.of("sub", "t-1", "email", "carol@averdale.example", "groups", "comms", "email_verified",
                false);
        assertThat(signsIn()).as("said not to be theirs").isFalse();
        service.person = Map.of("sub", "t-1", "preferred_username", "carol@averdale.example", "groups", "comms");
        assertThat(signsIn()).as("a chosen name").isFalse();
        service.person = Map.of("sub", "t-2", "email", "dan@elsewhere.example", "groups", "comms");
        assertThat(signsIn()).as("another domain").isFalse();
        service.person = Map.of("sub", "t-1", "email", "Carol@Averdale.example", "groups", "comms");
        assertThat(signsIn()).isTrue();
        assertThat(house.get(Audit.class).read(Sought.ALL, 0, 10)).extracting(Deed::deed, Deed::what).contains(
                tuple("account-linked", "to 127.0.0.1"),
                tuple("role-changed", "carol@averdale.example from reader to author by the sign-in service"));
    }

    @Test
    void whether_an_address_is_theirs_may_be_said_as_a_word() throws Exception {
        for (Object no : List.of("false", "TRUE", "yes", "1", 1, List.of("true"))) {
            service.person = Map.of("sub", "w-1", "email", "reader@example.org", "groups", "comms", "email_verified",
                    no);
            house.get(Accounts.class).byEmail("reader@example.org").orElseGet(() -> house.account(Role.READER));
            assertThat(signsIn()).as(String.valueOf(no)).isFalse();
        }
        service.person = Map.of("sub", "w-1", "email", "reader@example.org", "groups", "comms", "email_verified",
                "true");
        assertThat(signsIn()).isTrue();
    }

    @Test
    void whoever_is_not_let_in_reads_why_and_what_to_do() throws Exception {
        service.bend = claims -> claims.claim("groups", List.of("staff"));
        Visitor stranger = house.visitor();
        assertThat(stranger.get(service.agree(begin(stranger, ""))).body())
                .contains("you are not let in here. Ask an administrator");
        Visitor hesitant = house.visitor();
        String state = SignInService.asked(begin(hesitant, "")).get("state");
        assertThat(hesitant.get("/console/oidc/callback?error=access_denied&state=" + state).body())
                .contains("You did not sign in with the sign-in service");
    }

    @Test
    void where_no_service_is_set_nothing_is_offered_and_nothing_works() throws Exception {
        try (House without = House.open()) {
            assertThat(without.visitor().get("/console/sign-in").body()).doesNotContain("/console/oidc");
            assertThat(without.visitor().get("/console/oidc").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobody_is_sent_back_to_an_address_that_a_request_made_up() throws Exception {
        assertThat(begun("127.0.0.1:1234")).startsWith("HTTP/1.1 303").contains("redirect_uri=http%3A%2F%2F127.0.0.1");
        assertThat(begun("evil.example")).startsWith("HTTP/1.1 403")
                .contains("The address of this console was not set");
    }

    /// What a sign-in begins with where the request names this host.
    private static String begun(String host) throws Exception {
        URI at = URI.create(house.url("/console/oidc"));
        try (Socket line = new Socket(at.getHost(), at.getPort())) {
            line.getOutputStream().write(("GET /console/oidc HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void roles_are_read_from_a_line_and_a_misspelt_one_is_refused() {
        assertThat(ConsoleFactory.roles(" a=b = author ,leads=Approver"))
                .isEqualTo(Map.of("a=b", Role.AUTHOR, "leads", Role.APPROVER));
        assertThat(ConsoleFactory.roles("")).isEmpty();
        assertThatThrownBy(() -> ConsoleFactory.roles("comms=autor")).hasMessageContaining("comms=autor");
    }
}
