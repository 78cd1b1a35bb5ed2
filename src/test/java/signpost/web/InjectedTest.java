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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Section;

/// Markup in a question and in a document's title and text: no element, handler or link of theirs comes to life on the page.
class InjectedTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
            + "<a href=\"https://evil.example\">here</a> [here](https://evil.example) javascript:alert(3)"
            + " \"onmouseover=alert(4) <style>*{display:none}</style><form action=//evil.example> {{name}} &#60;b>";

    @Test
    void the_words_of_others_stay_words_in_the_answer() throws Exception {
        try (TestDatabase rooms = TestDatabase.serving(Map.of(),
                Cast.told(Cast.LIBRARY.stream().map(InjectedTest::hostile).toList()))) {
            URI home = rooms.get(EmbeddedServer.class).start().getURI().resolve("/");
            for (String asked : List.of("interview " + HOSTILE, "unsure " + HOSTILE, "ran off " + HOSTILE, HOSTILE)) {
                Document page = page(home, asked);
                assertThat(page.body().text()).contains("onerror=alert(2)");
                assertThat(page.select("#thread").select("script, img, style, iframe, svg, object")).isEmpty();
                for (Element each : page.select("*")) {
                    assertThat(each.attributes().asList()).noneMatch(attribute -> attribute.getKey().startsWith("on"));
                    for (String name : List.of("href", "src", "action", "formaction")) {
                        assertThat(each.attr(name)).doesNotContain("evil.example", "javascript:");
                    }
                }
            }
        }
    }

    private static Document page(URI home, String asked) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> posted = client.send(HttpRequest.newBuilder(home.resolve("ask"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers
                        .ofString("message=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.ofString());
        String cookie = posted.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        return Jsoup.parse(client.send(HttpRequest.newBuilder(home).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString()).body());
    }

    private static signpost.library.Document hostile(signpost.library.Document document) {
        Details old = document.details();
        Details details = new Details(old.title() + HOSTILE, old.kind(), old.publisher(), old.published(),
                old.period(), old.reviewDue(), old.version(), old.supersedes(), old.audiences(), old.topics(),
                "javascript:alert(5)");
        List<Section> sections = document.sections().stream().map(section -> new Section(section.anchor(),
                section.path(), section.page(), section.blocks().stream().map(InjectedTest::hostile).toList()))
                .toList();
        return new signpost.library.Document(document.path(), document.slug(), document.fingerprint(), details,
                sections);
    }

    private static Block hostile(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? new Block.Paragraph(paragraph.text() + " " + HOSTILE, paragraph.page())
                : block;
    }
}
