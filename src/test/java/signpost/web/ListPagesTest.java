package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.audience.Channel;
import signpost.audience.Confirmations.Confirmation;
import signpost.audience.Frequency;
import signpost.audience.Segment;
import signpost.audience.SignUp;

/// The pages of the communications list, and what strangers, mail scanners and mail programs may do with them.
class ListPagesTest {

    private static Stage stage;
    private static Audience audience;
    private static long ann;
    private static long bob;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        stage = Stage.open();
        audience = stage.bean(Audience.class);
        Path file = Files.writeString(folder.resolve("p.csv"), """
                email,name,organisation,topics
                ann@school.example,<script>alert(1)</script>,"O""Brien & <b>Co",neglect;missing-children
                bob@school.example,Bob,,
                """);
        audience.bring(file, new Bringing("All", "public task", "p.csv", UnaryOperator.identity(), false));
        ann = audience.byEmail("ann@school.example").orElseThrow().id();
        bob = audience.byEmail("bob@school.example").orElseThrow().id();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void somebody_signs_up_by_a_form_a_mail_and_a_button() throws Exception {
        Browsing.valid(get("/sign-up").body(), "/sign-up");
        HttpResponse<String> posted = post("/sign-up", form("new@x.example") + "&name=New&topic-neglect=on");
        assertThat(posted.statusCode()).isEqualTo(303);
        Browsing.valid(get("/sign-up/sent").body(), "/sign-up/sent");
        List<Confirmation> sent = sent();
        String page = path(sent.getLast().link());
        HttpResponse<String> asked = get(page);
        Browsing.valid(asked.body(), page);
        assertThat(asked.body()).contains("n•••@x.example", "<button").doesNotContain("new@x");
        assertThat(audience.byEmail("new@x.example")).isEmpty();
        HttpResponse<String> joined = post(page, "");
        Browsing.valid(joined.body(), page);
        assertThat(joined.body()).contains("You are on the list");
        assertThat(audience.byEmail("new@x.example")).isPresent();
        assertThat(audience.held(Address.of("new@x.example")).orElseThrow().get("basis")).asString()
                .contains("send me safeguarding news");
        assertThat(get(page + "x").statusCode()).isEqualTo(404);
        Browsing.valid(get(page + "x").body(), page);
    }

    @Test
    void what_is_missing_is_said_beside_it_and_what_was_typed_stays() throws Exception {
        HttpResponse<String> wrong = post("/sign-up", "email=not+one&name=Zo%C3%AB&which=some&frequency=daily");
        assertThat(wrong.statusCode()).isEqualTo(400);
        Browsing.valid(wrong.body(), "/sign-up with errors");
        assertThat(wrong.body()).contains("Error: ", "href=\"#email\"", "href=\"#topics\"", "href=\"#frequency\"",
                "value=\"not one\"", "value=\"Zoë\"");
    }

    @Test
    void who_prefers_welsh_is_met_in_welsh_from_the_form_to_the_last_page() throws Exception {
        String[] welsh = {"Accept-Language", "cy-GB,en;q=0.5"};
        HttpResponse<String> asked = send("GET", "/sign-up", welsh);
        Browsing.valid(asked.body(), "/sign-up in Welsh");
        assertThat(asked.body()).contains("<html lang=\"cy\"", "Cael newyddion drwy e-bost", "Blynyddoedd cynnar",
                "value=\"cy\" checked", "Unwaith yr wythnos").doesNotContain("Every topic");
        HttpResponse<String> wrong = post("/sign-up", "email=", welsh);
        assertThat(wrong.body()).contains("Rhowch eich cyfeiriad e-bost").doesNotContain("Error");
        assertThat(send("GET", "/sign-up/sent", welsh).body()).contains("Edrychwch yn eich e-bost");
        post("/sign-up", form("cymraes@x.example") + "&language=cy", welsh);
        Confirmation mail = sent().getLast();
        assertThat(mail.language()).isEqualTo("cy");
        assertThat(get(path(mail.link())).body()).contains("Cadarnhewch eich cyfeiriad");
        assertThat(post(path(mail.link()), "").body()).contains("Rydych ar y rhestr");
        long id = audience.byEmail("cymraes@x.example").orElseThrow().id();
        String own = path(audience.links().preferences(id));
        Browsing.valid(get(own).body(), own);
        assertThat(get(own).body()).contains("Yr hyn a gewch gennym", "Pa mor aml?").doesNotContain("How often");
        assertThat(get(path(audience.links().unsubscribe(id, "neglect"))).body()).contains("Atal negeseuon am Neglect");
        assertThat(send("GET", own + "x", welsh).body()).contains("Nid yw'r ddolen");
        HttpResponse<String> english = post(own, "which=every&frequency=weekly&channel=mail&language=en", "Origin",
                stage.url(""));
        assertThat(english.body()).contains("Your choices are saved", "What you get from us");
        post(own, "which=every&frequency=weekly&channel=mail&language=%3Cx%3E", "Origin", stage.url(""));
        assertThat(audience.subscriber(id).orElseThrow().language()).isEqualTo("en");
        assertThat(post(path(audience.links().unsubscribe(id)), "").body()).contains("You have been unsubscribed");
    }

    @Test
    void a_scanner_that_opens_every_link_changes_nothing() throws Exception {
        audience.signUp(new SignUp(Address.of("scan@x.example"), "", "", Optional.empty(),
                Set.of(), Optional.of(Frequency.WEEKLY), Channel.MAIL, "en", "Yes"));
        String before = held();
        List<String> links = List.of(path(sent().getLast().link()), path(audience.links().preferences(ann)),
                path(audience.links().unsubscribe(ann)), path(audience.links().unsubscribe(ann, "neglect")));
        for (int i = 0; i < 20; i++) {
            for (String link : links) {
                for (String method : List.of("GET", "HEAD", "OPTIONS")) {
                    send(method, link);
                    send(method, link + "?List-Unsubscribe=One-Click&which=some&topic-neglect=on");
                }
                assertThat(get(link).statusCode()).isEqualTo(200);
            }
        }
        assertThat(held()).isEqualTo(before);
        assertThat(audience.byEmail("scan@x.example")).isEmpty();
    }

    @Test
    void a_mail_program_unsubscribes_by_one_post_without_cookie_from_anywhere_and_again() throws Exception {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b")) {
            String email = "one" + type.length() + "@x.example";
            String link = path(audience.links().unsubscribe(join(email)));
            String body = type.startsWith("multi")
                    ? "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"
                    : "List-Unsubscribe=One-Click";
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> done = post(link, body, "Content-Type", type, "Origin", "https://mail.example",
                        "Sec-Fetch-Site", "cross-site");
                assertThat(done.statusCode()).as(type).isEqualTo(200);
                assertThat(done.headers().firstValue("set-cookie")).isEmpty();
                assertThat(audience.deliverable(audience.byEmail(email).orElseThrow().id())).isEmpty();
            }
        }
        assertThat(post("/unsubscribe/abc.def", "List-Unsubscribe=One-Click").statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_stops_one_topic_or_all_by_a_button() throws Exception {
        long id = join("person@x.example");
        String link = path(audience.links().unsubscribe(id, "neglect"));
        Browsing.valid(get(link).body(), link);
        assertThat(get(link).body()).contains("Stop mail about Neglect", "Stop all mail");
        HttpResponse<String> stopped = post(link, "");
        Browsing.valid(stopped.body(), link);
        assertThat(stopped.body()).contains("You stopped mail about one topic", "about Neglect",
                path(audience.links().preferences(id)))
                .doesNotContain("You have been unsubscribed", "/sign-up\">Sign up");
        assertThat(audience.deliverable(id)).isPresent();
        assertThat(audience.subscriber(id).orElseThrow().mayHearOf("neglect")).isFalse();
        String preferences = path(audience.links().preferences(id));
        post(path(audience.links().unsubscribe(id)), "");
        assertThat(audience.deliverable(id)).isEmpty();
        Browsing.valid(get(preferences).body(), preferences);
        assertThat(get(preferences).body()).contains("You get no mail from us");
    }

    @Test
    void the_link_in_a_mail_about_topics_ends_one_of_them_or_all() throws Exception {
        long id = join("topical@x.example");
        String link = path(audience.links().unsubscribe(id, List.of("neglect", "missing-children")));
        String page = get(link).body();
        Browsing.valid(page, link);
        assertThat(page).contains("Stop mail about Neglect", "Stop mail about Missing children", "Stop all mail");
        String neglect = Jsoup.parse(page).select("form").first().attr("action");
        assertThat(post(neglect, "").body()).contains("no more mail", "about Neglect");
        assertThat(audience.deliverable(id)).hasValueSatisfying(who -> assertThat(who.declined()).containsExactly(
                "neglect"));
        assertThat(get(link).body()).doesNotContain("about Neglect").contains("Stop mail about Missing children");
        assertThat(post(link, "List-Unsubscribe=One-Click").body()).contains("You will get no more mail from");
        assertThat(audience.deliverable(id)).isEmpty();
    }

    @Test
    void who_stopped_one_topic_and_then_changes_only_how_often_hears_no_more_of_it() throws Exception {
        long id = join("often@x.example");
        post(path(audience.links().unsubscribe(id, "neglect")), "");
        String link = path(audience.links().preferences(id));
        StringBuilder shown = new StringBuilder("frequency=monthly&channel=mail&language=en");
        Jsoup.parse(get(link).body()).select("input[name=which][checked], input[type=checkbox][checked]")
                .forEach(ticked -> shown.append('&').append(ticked.attr("name")).append('=').append(ticked.val()));
        assertThat(shown.toString()).contains("which=some", "topic-missing-children=on").doesNotContain("neglect");
        post(link, shown.toString(), "Origin", stage.url(""));
        assertThat(audience.subscriber(id).orElseThrow()).satisfies(who -> {
            assertThat(who.frequency()).isEqualTo(Frequency.MONTHLY);
            assertThat(who.mayHearOf("neglect")).isFalse();
            assertThat(who.mayHearOf("missing-children")).isTrue();
        });
        assertThat(audience.count(Segment.parse("engaged:missing-children and frequency:monthly"))).isZero();
        post(link, "which=every&frequency=monthly&channel=mail&language=en", "Origin", stage.url(""));
        assertThat(audience.subscriber(id).orElseThrow().mayHearOf("neglect")).isTrue();
    }

    @Test
    void preferences_are_changed_by_the_signed_link_and_only_from_our_own_page() throws Exception {
        String link = path(audience.links().preferences(ann));
        String page = get(link).body();
        Browsing.valid(page, link);
        assertThat(page).contains("a•••@school.example", "value=\"&lt;script>alert(1)&lt;/script>\"",
                "value=\"O&#34;Brien &amp; &lt;b>Co\"").doesNotContain("<script>alert", "<b>Co", "ann@");
        String change = "which=some&topic-neglect=on&frequency=monthly&channel=mail&name=Ann&organisation=New";
        assertThat(post(link, change, "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
        HttpResponse<String> saved = post(link, change, "Origin", stage.url(""));
        Browsing.valid(saved.body(), link);
        assertThat(saved.body()).contains("Your choices are saved");
        assertThat(audience.subscriber(ann).orElseThrow().topics()).containsExactly("neglect");
        assertThat(post(link.substring(0, link.length() - 1), change).statusCode()).isEqualTo(404);
        assertThat(post("/preferences/" + link.replace("/preferences/", "") + "?next=//evil.example", change)
                .headers().firstValue("location")).isEmpty();
        assertThat(post(link, "which=some").statusCode()).isEqualTo(400);
    }

    private static long join(String email) {
        audience.signUp(new SignUp(Address.of(email), "", "", Optional.empty(),
                Set.of(), Optional.of(Frequency.WEEKLY), Channel.MAIL, "en", "Yes"));
        String link = sent().getLast().link();
        return audience.confirm(link.substring(link.lastIndexOf('/') + 1)).orElseThrow().id();
    }

    private static List<Confirmation> sent() {
        List<Confirmation> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            audience.tick(sent::add);
        }
        return sent;
    }

    private static String held() {
        return Arrays.asList(ann, bob).stream()
                .map(id -> audience.held(audience.subscriber(id).orElseThrow().email()).toString())
                .toList()
                .toString();
    }

    private static String form(String email) {
        return "email=" + email.replace("@", "%40") + "&which=every&frequency=weekly&channel=mail";
    }

    private static String path(String link) {
        return URI.create(link).getRawPath();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url(path)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url(path)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
