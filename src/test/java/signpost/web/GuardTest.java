package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Question;
import signpost.answer.Route;
import signpost.chat.Cast;
import signpost.insight.Insight;

/// What strangers may do, and what they get for trying more.
class GuardTest {

    private static Stage stage;
    private static Caller caller;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        caller = Caller.of(stage);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void every_route_says_who_may_call_it() {
        List<String> silent = stage.bean(Router.class).uriRoutes()
                .map(route -> route.getTargetMethod())
                .filter(method -> method.getDeclaringType().getName().startsWith("signpost."))
                .filter(method -> !method.hasAnnotation(PermitAll.class) && !method.hasStereotype(RolesAllowed.class))
                .map(method -> method.getDeclaringType().getSimpleName() + "." + method.getName())
                .toList();
        assertThat(silent).isEmpty();
        assertThat(stage.bean(Router.class).uriRoutes().count()).isGreaterThan(10);
    }

    @Test
    void every_answer_carries_the_headers_that_hold_a_browser_back() throws Exception {
        for (String path : List.of("/", "/library", "/nowhere", "/assets/signpost.css", "/openapi.yaml")) {
            HttpResponse<String> response = caller.get(path);
            assertThat(response.headers().firstValue("content-security-policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(response.headers().firstValue("referrer-policy")).contains("same-origin");
        }
        assertThat(caller.get("/").headers().firstValue("cache-control")).contains("no-store");
    }

    @Test
    void what_another_site_sent_changes_nothing() throws Exception {
        for (String path : List.of("/ask", "/feedback", "/forget", "/api/ask")) {
            assertThat(caller.form(path, "message=a", "Origin", "https://elsewhere.example").statusCode())
                    .isEqualTo(403);
            assertThat(caller.form(path, "message=a", "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(caller.form(path, "message=a", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
            assertThat(
                    caller.form(path, "message=a", "Sec-Fetch-Site", "same-site", "Origin", stage.url("")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(caller.message("hello", "Origin", stage.url("")).statusCode()).isEqualTo(200);
        assertThat(caller.message("hello", "Origin", "null", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anything_that_can_be_typed_gets_a_sentence_and_nothing_comes_back_unescaped() throws Exception {
        caller.message("warm up");
        for (String message : List.of(
                "",
                "   ",
                "the of and",
                "\uD83D\uDE00\uD83D\uDE00",
                "\0\u0007\u001B[31m\u009F",
                "\u202Egnihtyna\u2066",
                "*:* title:/a+/ \"~2 OR (",
                "word ".repeat(5000),
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "{\"a\":[[[[", "${7*7} #{7*7} {{7*7}}",
                "a".repeat(1_000_000))) {
            long start = System.nanoTime();
            HttpResponse<String> response = caller.message(message, "Accept", "text/event-stream");
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(response.statusCode()).isIn(200, 400, 413);
            assertThat(response.body()).containsAnyOf("event: reply", "event: fault");
            assertThat(response.body()).doesNotContain("<script", "<img src=x", "\0", "\u001B", "Exception");
            assertThat(millis).as("%s ...", message.substring(0, Math.min(20, message.length()))).isLessThan(10_000);
        }
    }

    @Test
    void typed_words_come_back_with_the_error_and_isolated() throws Exception {
        HttpResponse<String> response = caller.message("\u202E<b>break down");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\u202E&lt;b&gt;break down</textarea>").doesNotContain("IllegalState");
        HttpResponse<String> posted = caller.message("\u202E<b>hello");
        String cookie = posted.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        assertThat(caller.get("/", "Cookie", cookie).body()).contains("<bdi>\u202E&lt;b&gt;hello</bdi>");
    }

    @Test
    void details_about_a_person_are_not_shown_again() throws Exception {
        HttpResponse<String> posted = caller.message("Her dad, Gareth Pennington, born 03/04/2015, hello");
        String cookie = posted.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        assertThat(caller.get("/", "Cookie", cookie).body())
                .doesNotContain("Pennington", "03/04/2015")
                .contains("I have not kept them");
    }

    @Test
    void an_error_is_a_page_in_plain_words() throws Exception {
        assertThat(caller.get("/nowhere").body()).contains("Page not found").doesNotContain("Exception");
        assertThat(caller.get("/library/%2e%2e%2fetc").statusCode()).isEqualTo(404);
        assertThat(caller.form("/ask", "message=" + "a".repeat(11_000_000)).body()).contains("That is too long");
        assertThat(caller.get("/ask").statusCode()).isEqualTo(405);
    }

    @Test
    void what_to_do_at_once_is_shown_where_neither_scripts_nor_cookies_work() throws Exception {
        HttpResponse<String> urgent = caller.message("My pupil ran off");
        assertThat(urgent.statusCode()).isEqualTo(200);
        assertThat(urgent.body()).contains("class=\"urgent");
        assertThat(urgent.headers().firstValue("set-cookie")).isPresent();
    }

    @Test
    void a_calm_question_is_answered_too_where_neither_scripts_nor_cookies_work() throws Exception {
        HttpResponse<String> calm = caller.message("When is an interview offered?");
        assertThat(calm.statusCode()).isEqualTo(200);
        assertThat(calm.body()).contains("id=\"turn-1\"", "class=\"quote");
        HttpResponse<String> more = caller.form("/ask", "turn=1&of=gone&action=0");
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body()).contains("class=\"says");
    }

    @Test
    void what_is_searched_for_in_the_library_is_posted_and_named_in_no_address() throws Exception {
        HttpResponse<String> found = caller.form("/library", "q=negl&kind=");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("value=\"negl\"", "method=\"post\" action=\"/library\"", "Neglect")
                .doesNotContain("q=negl");
        Browsing.valid(found.body(), "a search that was posted");
    }

    @Test
    void what_to_do_at_once_is_shown_where_danger_is_told_of_in_the_form_for_feedback_without_cookies()
            throws Exception {
        HttpResponse<String> urgent = caller.form("/feedback", "turn=1&of=gone&reason=other&words=My+pupil+ran+off");
        assertThat(urgent.statusCode()).isEqualTo(200);
        assertThat(urgent.body()).contains("class=\"urgent");
    }

    @Test
    void a_body_that_is_not_compressed_as_it_says_is_a_bad_request() throws Exception {
        HttpResponse<String> refused = caller.json("{}", "Content-Encoding", "gzip");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"detail\"");
    }

    @Test
    void too_many_messages_are_put_off_kindly_and_kept() throws Exception {
        try (Stage strict = Stage.open(Map.of("signpost.web.burst", 3, "signpost.web.per-second", 0.01))) {
            Caller hasty = Caller.of(strict);
            HttpResponse<String> answered = hasty.message("When is an interview offered?");
            String cookie = answered.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
            for (int i = 0; i < 2; i++) {
                assertThat(hasty.message("hello").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = hasty.message("my fourth question");
            assertThat(refused.statusCode()).isEqualTo(429);
            HttpResponse<String> judged = hasty.form("/feedback", "turn=1&reason=other&words=half+a+thought",
                    "Cookie", cookie);
            assertThat(judged.statusCode()).isEqualTo(429);
            assertThat(judged.body())
                    .containsPattern("<textarea id=\"feedback-1-words\"[^>]*>\\s*half a thought</textarea>")
                    .containsPattern("<textarea id=\"message\"[^>]*>\\s*</textarea>")
                    .containsPattern("value=\"other\" checked")
                    .contains("href=\"#feedback-1-words\"");
            Browsing.valid(judged.body(), "a judgement that was put off");
            HttpResponse<String> homeless = hasty.form("/feedback", "turn=1&reason=other&words=half+a+thought");
            assertThat(homeless.statusCode()).isEqualTo(429);
            assertThat(homeless.body()).as("no conversation is known")
                    .contains("You wrote:</p>", "<blockquote class=\"own\">half a thought</blockquote>")
                    .containsPattern("<textarea id=\"message\"[^>]*>\\s*</textarea>");
            Browsing.valid(homeless.body(), "a judgement of what is forgotten that was put off");
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(refused.body()).contains("my fourth question</textarea>", "Please wait");
            assertThat(hasty.json("{\"question\":\"hello\"}").statusCode()).isEqualTo(429);
            String danger = "she ran off last night";
            assertThat(hasty.message(danger).body()).contains("999");
            assertThat(hasty.json("{\"question\":\"" + danger + "\"}").body()).contains("999");
            assertThat(hasty.get("/").statusCode()).isEqualTo(200);
            String signUp = "email=ann%40x.example&name=Ann&which=every&frequency=weekly&channel=mail&language=en";
            assertThat(hasty.form("/sign-up", signUp).statusCode()).isEqualTo(303);
            HttpResponse<String> later = hasty.form("/sign-up", signUp);
            assertThat(later.statusCode()).isEqualTo(429);
            assertThat(later.body()).contains("value=\"ann@x.example\"", "kept on this page");
        }
    }

    @Test
    void danger_is_answered_though_nothing_can_be_looked_up() throws Exception {
        Answers broken = new Answers() {
            @Override
            public Answer to(Question question) {
                throw new IllegalStateException("the index is gone");
            }

            @Override
            public Optional<Route> urgent(String words) {
                return Cast.ANSWERS.urgent(words);
            }
        };
        try (Stage stage = Stage.open(Path.of("src/test/resources/library"), _ -> broken, Map.of())) {
            Caller unlucky = Caller.of(stage);
            assertThat(unlucky.message("she ran off").body()).contains("class=\"urgent");
            assertThat(unlucky.json("{\"question\":\"she ran off\"}").body()).contains("\"urgent\"", "999");
            assertThat(unlucky.message("interview?").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void beyond_a_second_limit_danger_gets_the_route_alone_and_nothing_is_looked_up_or_kept() throws Exception {
        try (Stage strict = Stage.open(Map.of("signpost.web.burst", 4, "signpost.web.per-second", 0.001))) {
            Caller hasty = Caller.of(strict);
            String danger = "she ran off last night";
            String cookie = hasty.message("hello").headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
            for (int i = 0; i < 3; i++) {
                hasty.message("hello", "Cookie", cookie);
            }
            assertThat(hasty.message(danger, "Cookie", cookie).statusCode()).as("the whole answer").isEqualTo(303);
            String before = hasty.get("/", "Cookie", cookie).body();
            assertThat(before).contains("class=\"urgent", "class=\"quote");
            strict.bean(Insight.class).tick();
            int recorded = strict.bean(Insight.class).questions(99).size();

            HttpResponse<String> alone = hasty.message(danger, "Cookie", cookie);
            assertThat(alone.statusCode()).isEqualTo(200);
            assertThat(alone.body()).contains("class=\"urgent", "999").doesNotContain("class=\"quote", "2147483647<");
            Browsing.valid(alone.body(), "the route alone");
            assertThat(hasty.form("/ask", "message=" + danger.replace(' ', '+'), "Cookie", cookie, "Accept",
                    "text/event-stream").body()).contains("event: reply", "999").doesNotContain("class=\"quote");
            assertThat(hasty.form("/feedback", "turn=1&of=x&reason=other&words=" + danger.replace(' ', '+'), "Cookie",
                    cookie).body()).contains("class=\"urgent");
            String json = hasty.json("{\"question\":\"" + danger + "\",\"conversation\":\"c\"}").body();
            assertThat(json).contains("\"urgent\"", "999", "\"passages\":[]");
            assertThat(hasty.message("my question", "Cookie", cookie).statusCode()).isEqualTo(429);

            assertThat(hasty.get("/", "Cookie", cookie).body()).as("no turn was kept").isEqualTo(before);
            strict.bean(Insight.class).tick();
            assertThat(strict.bean(Insight.class).questions(99)).hasSize(recorded);
        }
    }

    @Test
    void a_bucket_fills_again_and_addresses_do_not_share_one() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Limits limits = new Limits(2, 0.5, nanos::get);
        InetAddress me = InetAddress.getByName("192.0.2.1");
        limits.take(me);
        limits.take(me);
        assertThat(limits.take(me)).contains(2);
        assertThat(limits.take(InetAddress.getByName("192.0.2.2"))).isEmpty();
        nanos.addAndGet(2_000_000_000L);
        assertThat(limits.take(me)).isEmpty();
        assertThat(limits.take(InetAddress.getByName("2001:db8::1"))).isEmpty();
        limits.take(InetAddress.getByName("2001:db8::2"));
        assertThat(limits.take(InetAddress.getByName("2001:db8::3"))).isPresent();
    }

    @Test
    void the_look_is_our_own() throws Exception {
        String css = caller.get("/assets/signpost.css").body();
        assertThat(css).doesNotContainIgnoringCase("GDS Transport").doesNotContain("crown", "crest", "@import", "http");
    }
}
