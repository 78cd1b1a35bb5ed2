package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static Stage stage;
    private final HttpClient client = HttpClient.newBuilder().build();

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void a_question_leads_back_to_the_page_with_its_answer() throws Exception {
        String set = post("/ask", "message=hello").headers().firstValue("set-cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        String cookie = set.substring(0, set.indexOf(';'));
        HttpResponse<String> posted = post("/ask", "message=When+is+an+interview+offered%3F", "Cookie", cookie);
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(posted.headers().firstValue("location")).contains("/#turn-2");
        HttpResponse<String> page = get("/", "Cookie", cookie);
        assertThat(page.body()).contains("When is an interview offered?", "<mark>Every child who has been missing");
    }

    @Test
    void a_live_question_is_answered_with_one_reply() throws Exception {
        HttpResponse<String> reply = post("/ask", "message=interview", "Accept", "text/event-stream");
        assertThat(reply.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        assertThat(reply.body()).contains("event: reply\ndata: ", "<blockquote>");
    }

    @Test
    void that_the_library_is_searched_is_told_at_once_and_the_reply_follows() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.url("/ask")))
                .headers("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("message=interview+slowly"))
                .build();
        long start = System.nanoTime();
        List<Long> status = new ArrayList<>();
        List<Long> reply = new ArrayList<>();
        client.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach(line -> {
            if (line.equals("event: status")) {
                status.add(System.nanoTime() - start);
            } else if (line.equals("event: reply")) {
                reply.add(System.nanoTime() - start);
            }
        });
        assertThat(status).hasSize(1);
        assertThat(reply).hasSize(1);
        assertThat(Duration.ofNanos(reply.getFirst() - status.getFirst())).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void pages_answer() throws Exception {
        for (String path : List.of(
                "/", "/library", "/library?q=neg", "/library?kind=toolkit&by=topic", "/about", "/privacy",
                "/accessibility", "/openapi.yaml")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            if (!path.endsWith("yaml")) {
                Browsing.valid(get(path).body(), path);
            }
        }
        assertThat(get("/library/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/library/nowhere").body()).contains("Page not found");
    }

    @Test
    void to_a_browser_that_prefers_welsh_no_page_says_an_english_word_of_ours() throws Exception {
        Set<String> english = texts("en");
        english.removeAll(texts("cy"));
        assertThat(english).hasSizeGreaterThan(100);
        for (String path : List.of("/", "/library", "/library?q=zzz", "/library?by=topic", "/training", "/updates",
                "/about", "/privacy", "/accessibility", "/nowhere")) {
            String body = get(path, "Accept-Language", "cy").body();
            assertThat(body).as(path).contains("<html lang=\"cy\"");
            Browsing.valid(body, path);
            List<String> shown = List.of(body.replace("&#39;", "'").split("\\s*<[^>]*>\\s*"));
            assertThat(shown).as(path).doesNotContainAnyElementsOf(english);
        }
    }

    /// The texts of the wording that are whole pieces of a page, so without values and links.
    private static Set<String> texts(String language) throws IOException {
        return Files.readString(Path.of("messages/chat/" + language + ".yml"))
                .lines()
                .map(line -> line.replaceFirst("^ *(?:- |[a-z-]+: )\"(.*)\"$", "$1"))
                .filter(text -> text.length() > 4 && text.chars().noneMatch(c -> "{<:".indexOf(c) >= 0))
                .collect(Collectors.toSet());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
