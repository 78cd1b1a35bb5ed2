package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import signpost.Golden;
import signpost.TestDatabase;
import signpost.chat.Cast;

/// The golden conversations in the web chat.
class WebGoldenTest {

    @TestFactory
    Stream<DynamicTest> on_the_page() {
        return Golden.by(WebGoldenTest::run);
    }

    private static void run(Golden.Conversation conversation) throws Exception {
        try (TestDatabase rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS)) {
            URI ask = rooms.get(EmbeddedServer.class).start().getURI().resolve("/ask");
            HttpClient client = HttpClient.newHttpClient();
            String cookie = "none=1";
            for (Golden.Turn turn : conversation.turns()) {
                HttpResponse<String> reply = client.send(HttpRequest.newBuilder(ask)
                        .headers("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/event-stream",
                                "Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers
                                .ofString("message=" + URLEncoder.encode(turn.says(), StandardCharsets.UTF_8)))
                        .build(), HttpResponse.BodyHandlers.ofString());
                cookie = reply.headers().firstValue("set-cookie").map(set -> set.split(";", 2)[0]).orElse(cookie);
                shows(reply.body(), turn.shows());
            }
        }
    }

    private static void shows(String stream, List<Golden.Shown> shows) {
        String html = stream.substring(stream.indexOf("event: reply")).lines()
                .filter(line -> line.startsWith("data: ")).map(line -> line.substring("data: ".length()))
                .collect(Collectors.joining("\n"));
        Elements quotes = Jsoup.parseBodyFragment(html).select("figure.quote");
        assertThat(quotes).hasSameSizeAs(shows);
        for (int i = 0; i < shows.size(); i++) {
            assertThat(Golden.bare(quotes.get(i).select("blockquote").text()))
                    .contains(Golden.bare(shows.get(i).words()));
            assertThat(quotes.get(i).select("figcaption").text()).contains(shows.get(i).document());
        }
    }
}
