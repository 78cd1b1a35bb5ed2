package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;

class UpdatesTest {

    private static final String FILE = """
            kind: news update
            title: "News & more <b>"
            subject: News of the month
            segment: everyone
            body: |
              ## A heading

              Some news, {{name}}. [Change what you get]({{preferences}}).

              > A remark.
            """;

    @Test
    void what_was_sent_can_be_read_by_everybody_and_followed_in_a_feed() throws Exception {
        try (Stage stage = Stage.open()) {
            Browsing.valid(get(stage, "/updates").body(), "no updates");
            long open = sent(stage, FILE);
            long closed = sent(stage, FILE.replace("kind:", "archive: no\nkind:"));
            HttpResponse<String> list = get(stage, "/updates");
            assertThat(list.body()).contains("News &amp; more &lt;b", "/updates/" + open)
                    .doesNotContain("/updates/" + closed + "\"");
            Browsing.valid(list.body(), "updates");
            assertThat(list.body()).contains("News update, sent ");
            assertThat(get(stage, "/updates", "Accept-Language", "cy").body())
                    .contains("Newyddion diweddaraf, anfonwyd ").doesNotContain("News update");
            HttpResponse<String> page = get(stage, "/updates/" + open);
            Browsing.valid(page.body(), "an update");
            assertThat(page.body()).contains("A heading", "Some news, colleague.", "/sign-up\">Change what you get</a>")
                    .doesNotContain("{{", "style=", "Hello");
            assertThat(get(stage, "/updates/" + closed).statusCode()).isEqualTo(404);
            assertThat(get(stage, "/updates/999999").statusCode()).isEqualTo(404);
            assertThat(get(stage, "/updates/x").statusCode()).isEqualTo(404);
            String feed = get(stage, "/updates.atom").body();
            var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new InputSource(new java.io.StringReader(feed)));
            assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
            assertThat(document.getElementsByTagName("entry").item(0).getAttributes().getNamedItem("xml:lang")
                    .getNodeValue()).isEqualTo("en-GB");
            assertThat(document.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("News & more <b>");
        }
    }

    private static long sent(Stage stage, String file) {
        Campaigns campaigns = stage.bean(Campaigns.class);
        long id = campaigns.create(Brief.read(file), "Ann Author").id();
        campaigns.approve(id, "Bea Boss");
        campaigns.sendNow(id, "Ann Author");
        long edition = campaigns.due(Instant.now().plusSeconds(5)).getFirst().id();
        assertThat(campaigns.started(edition)).isTrue();
        campaigns.finished(edition);
        return edition;
    }

    private static HttpResponse<String> get(Stage stage, String path, String... headers) throws Exception {
        return Caller.of(stage).get(path, headers);
    }
}
