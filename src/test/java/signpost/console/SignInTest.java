package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Deed;
import signpost.account.Link;
import signpost.account.Role;
import signpost.account.SignIns;
import signpost.account.Sought;

class SignInTest {

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
        house.account(Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_link_of_the_first_start_makes_an_account_and_signs_in() throws Exception {
        try (House fresh = House.open()) {
            Link link = fresh.get(Accounts.class).firstLink().orElseThrow();
            Visitor ann = fresh.visitor();
            for (int i = 0; i < 3; i++) {
                assertThat(ann.get("/console/welcome/" + link.token()).statusCode()).isEqualTo(200);
            }
            String page = "/console/welcome/" + link.token();
            assertThat(ann.post(page, "name", "Ann Lee", "email", "ann@example.org", "password", "password1",
                    "again", "password1").body()).contains("Many people use this password", "value=\"Ann Lee\"");
            assertThat(ann.post(page, "name", "Ann Lee", "email", "ann@example.org", "password", House.PASSWORD,
                    "again", "another").body()).contains("The two passwords differ").doesNotContain(House.PASSWORD);
            HttpResponse<String> in = ann.post(page, "name", "Ann Lee", "email", "ann@example.org", "password",
                    House.PASSWORD, "again", House.PASSWORD);
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(ann.get("/console").body()).contains("Ann Lee", "Nothing waits for you");
            assertThat(fresh.visitor().get(page).statusCode()).isEqualTo(404);
            assertThat(fresh.get(Audit.class).read(Sought.ALL, 0, 9)).extracting(Deed::deed)
                    .contains("first-account-made");
        }
    }

    @Test
    void what_was_written_in_a_form_whose_sign_in_has_ended_is_shown_to_be_copied() throws Exception {
        Visitor ann = house.signedIn(Role.ADMINISTRATOR);
        ann.get("/console/password");
        String page = "/console/campaigns/new";
        String fields = Visitor.encoded("title", "A <b>long</b> hour", "body", "First line.\nSecond line.", "password",
                "not to be shown", "form", ann.form);
        house.get(SignIns.class).closeAll(house.account(Role.ADMINISTRATOR).id());
        HttpResponse<String> late = ann.body(page, fields);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Your sign-in has ended", "A &lt;b&gt;long&lt;/b&gt; hour</textarea>",
                "First line.\nSecond line.</textarea>", "/console/sign-in").doesNotContain("not to be shown");
        String before = ann.form;
        ann.get("/console/sign-in");
        ann.post("/console/sign-in", "email", house.account(Role.ADMINISTRATOR).email(), "password", House.PASSWORD);
        ann.get("/console");
        assertThat(ann.form).isNotEqualTo(before);
        assertThat(ann.body(page, fields).body()).contains("You signed in anew", "Second line.</textarea>");
    }

    @Test
    void tries_to_sign_in_from_one_network_are_counted_together_whatever_address_of_it_they_come_from() {
        Premises premises = house.get(Premises.class);
        assertThat(premises.caller(from("2001:db8:1:2::1"))).isEqualTo(premises.caller(from("2001:db8:1:2:aa::9")))
                .isNotEqualTo(premises.caller(from("2001:db8:1:3::1")));
    }

    private static HttpRequest<?> from(String address) {
        return new SimpleHttpRequest<>(HttpMethod.GET, "/", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(InetAddress.ofLiteral(address), 4711);
            }
        };
    }

    @Test
    void a_sign_in_has_a_new_name_a_safe_cookie_and_ends_on_the_server() throws Exception {
        Visitor visitor = house.visitor();
        visitor.get("/console/sign-in");
        String visit = visitor.cookies.get("signpost-visit");
        HttpResponse<String> response = visitor.post("/console/sign-in", "email", "administrator@example.org",
                "password", House.PASSWORD);
        String cookie = response.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith("signpost=").contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
        String token = visitor.cookies.get("signpost");
        assertThat(token).isNotEqualTo(visit).hasSize(43);
        assertThat(visitor.get("/console").statusCode()).isEqualTo(200);

        visitor.get("/console/password");
        assertThat(visitor.post("/console/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.cookies).doesNotContainKey("signpost");
        visitor.cookies.put("signpost", token);
        assertThat(visitor.get("/console").statusCode()).isEqualTo(303);
    }

    @Test
    void a_name_that_somebody_planted_is_not_taken_over() throws Exception {
        Visitor visitor = house.visitor();
        visitor.cookies.put("signpost", "planted");
        visitor.get("/console/sign-in");
        visitor.post("/console/sign-in", "email", "administrator@example.org", "password", House.PASSWORD);
        assertThat(visitor.cookies.get("signpost")).isNotEqualTo("planted");
    }

    @Test
    void where_people_come_encrypted_the_cookies_are_bound_to_this_host() throws Exception {
        try (House https = House.open(Map.of("signpost.public-url", "https://ask.example.org/"))) {
            HttpResponse<String> response = https.visitor().get("/console/sign-in");
            assertThat(response.headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("__Host-signpost-visit=").contains("; Secure", "; HttpOnly", "; Path=/;");
        }
    }

    @Test
    void after_ten_wrong_passwords_one_waits_and_is_told_how_long() throws Exception {
        Account reader = house.account(Role.READER);
        Visitor visitor = house.visitor();
        visitor.get("/console/sign-in");
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> wrong = visitor.post("/console/sign-in", "email", reader.email(), "password", "no");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("The email address or the password is wrong");
        }
        HttpResponse<String> tooOften = visitor.post("/console/sign-in", "email", reader.email(), "password",
                House.PASSWORD);
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.body()).contains("Try again in 15 minutes");
        assertThat(tooOften.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void a_browser_that_was_signed_in_is_not_kept_out_by_the_tries_of_strangers() throws Exception {
        try (House fresh = House.open(Map.of("signpost.proxies", "127.0.0.1"))) {
            String email = fresh.account(Role.APPROVER).email();
            Visitor known = fresh.signedIn(Role.APPROVER);
            known.cookies.remove("signpost");
            assertThat(known.cookies.get("signpost-familiar")).doesNotContain("approver");
            Visitor stranger = fresh.visitor();
            stranger.get("/console/sign-in");
            stranger.cookies.put("signpost-familiar", known.cookies.get("signpost-familiar").replaceAll(".$", "!"));
            int status = 0;
            for (int i = 0; i < 31; i++) {
                status = stranger.body("/console/sign-in", Visitor.encoded("email", email, "password", "no", "form",
                        stranger.form), "X-Forwarded-For", "192.0.2." + i).statusCode();
            }
            assertThat(status).isEqualTo(429);
            known.get("/console/sign-in");
            HttpResponse<String> in = known.body("/console/sign-in", Visitor.encoded("email", email, "password",
                    House.PASSWORD, "form", known.form), "X-Forwarded-For", "192.0.2.77");
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.headers().allValues("set-cookie")).anyMatch(cookie -> cookie.startsWith("signpost-familiar=")
                    && cookie.contains("; HttpOnly") && cookie.contains("; Max-Age=15552000"));
        }
    }

    @Test
    void whoever_is_not_signed_in_is_led_there_and_back() throws Exception {
        Visitor visitor = house.visitor();
        HttpResponse<String> led = visitor.get("/console/audit?who=a");
        assertThat(led.statusCode()).isEqualTo(303);
        String location = led.headers().firstValue("location").orElseThrow();
        assertThat(location).isEqualTo("/console/sign-in?next=%2Fconsole%2Faudit%3Fwho%3Da");
        assertThat(visitor.get(location).body()).contains("value=\"/console/audit?who=a\"");
        assertThat(visitor.post("/console/sign-in", "email", "administrator@example.org", "password", House.PASSWORD,
                "next", "/console/audit?who=a").headers().firstValue("location")).contains("/console/audit?who=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "\\\\evil.example", "/\\evil.example", "https://evil.example",
                "/%2f%2fevil.example", "/console/..//evil.example", "/console//evil.example", "/console\\@evil.example",
                "/console\u2215\u2215evil.example", "javascript:alert(1)", "/console/\r\nSet-Cookie: a=b", "/library",
                "/consolex", " /console", "/console/%2e%2e/library", "/console@evil.example", "/console.evil.example"})
    void nobody_is_led_anywhere_but_the_console(String next) throws Exception {
        Visitor visitor = house.visitor();
        visitor.get("/console/sign-in");
        HttpResponse<String> in = visitor.post("/console/sign-in", "email", "administrator@example.org",
                "password", House.PASSWORD, "next", next);
        assertThat(in.headers().firstValue("location")).contains("/console");
        assertThat(in.headers().map()).doesNotContainEntry("set-cookie", List.of("a=b"));
    }

    @Test
    void an_administrator_invites_changes_and_keeps_out() throws Exception {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/console/accounts");
        HttpResponse<String> made = administrator.post("/console/accounts", "name", "<b>Bob</b>", "email",
                "bob@example.org", "role", "author");
        assertThat(made.body()).contains("&lt;b&gt;Bob&lt;/b&gt;").doesNotContain("<b>Bob");
        String address = made.body().substring(made.body().indexOf("http://127"), made.body().indexOf("</textarea>"));
        String path = address.substring(address.indexOf("/console"));

        Visitor bob = house.visitor();
        assertThat(bob.get(path).body()).contains("bob@example.org", "Choose a password");
        assertThat(bob.post(path, "password", House.PASSWORD, "again", House.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(bob.get("/console").statusCode()).isEqualTo(200);
        assertThat(bob.get("/console/accounts").statusCode()).isEqualTo(403);
        assertThat(house.visitor().get(path).statusCode()).isEqualTo(404);

        long id = house.get(Accounts.class).byEmail("bob@example.org").orElseThrow().id();
        administrator.get("/console/accounts");
        administrator.post("/console/accounts/" + id + "/role", "role", "approver");
        assertThat(house.get(Accounts.class).find(id).orElseThrow().role()).isEqualTo(Role.APPROVER);
        assertThat(administrator.post("/console/accounts/" + id + "/disable").statusCode()).isEqualTo(303);
        assertThat(bob.get("/console").statusCode()).isEqualTo(303);
        assertThat(administrator.post("/console/accounts", "name", "Bob", "email", "BOB@example.org", "role", "author")
                .body()).contains("Somebody with this address has an account");
        assertThat(administrator.get("/console/audit?deed=account-disabled").body()).contains("bob@example.org");
    }

    @Test
    void ones_own_password_is_changed_with_the_old_one_and_others_are_signed_out() throws Exception {
        Visitor here = house.signedIn(Role.APPROVER);
        Visitor there = house.signedIn(Role.APPROVER);
        here.get("/console/password");
        assertThat(here.post("/console/password", "present", "wrong", "password", "another river in may", "again",
                "another river in may").body()).contains("This is not your present password");
        HttpResponse<String> changed = here.post("/console/password", "present", House.PASSWORD, "password",
                "another river in may", "again", "another river in may");
        assertThat(here.get(changed.headers().firstValue("location").orElseThrow()).body())
                .contains("Your password is changed");
        assertThat(there.get("/console").statusCode()).isEqualTo(303);
    }

    @Test
    void the_audit_trail_is_filtered_and_opens_safely_in_a_spreadsheet() throws Exception {
        house.get(Audit.class).note("=cmd()", "test-deed", "a \"b\", c");
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/console/audit?deed=test-deed").body()).contains("1", "test deed", "=cmd()");
        assertThat(administrator.get("/console/audit?deed=test-deed&to=2020-01-01").body())
                .contains(">0 entries<");
        HttpResponse<String> csv = administrator.get("/console/audit.csv?deed=test-deed");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow()).contains("attachment");
        assertThat(csv.body()).contains("\"'=cmd()\",\"test-deed\",\"a \"\"b\"\", c\"");
        assertThat(administrator.get("/console/audit?from=nonsense&page=-7").statusCode()).isEqualTo(200);
    }
}
