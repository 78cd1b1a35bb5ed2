package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// Links that are counted: the same for everybody, and known by nothing but how often.
class CountedLinksTest {

    private static final String GUIDE = "https://guide.example/a?b=1&c=2";
    private static final List<String> PEOPLE = List.of("ann@a.example", "bob@b.example", "cat@c.example");

    @Test
    void everybody_gets_the_same_link_which_leads_on_and_is_counted_when_opened() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0);
                TestDatabase database = TestDatabase.serving(Map.of());
                EmbeddedServer web = database.get(EmbeddedServer.class).start();
                Deliveries deliveries = database.get(Deliveries.class)) {
            LinkOpens opens = database.get(LinkOpens.class);
            var sending = new Sending(database);
            sending.people("All", PEOPLE);
            long campaign = sending.campaign("All", "", "  Read [the guide for practice](" + GUIDE + ") today.\n");
            deliveries.start(new CountingPost(Sending.post(server, 1), opens), Terms.USUAL, Optional.empty());
            assertThat(sending.until(deliveries, Duration.ofSeconds(60),
                    () -> deliveries.status(campaign).sent() == PEOPLE.size())).isTrue();

            Set<String> links = new HashSet<>();
            Set<String> leaving = new HashSet<>();
            for (String message : server.messages()) {
                assertThat(part(message, 0)).contains(GUIDE);
                assertThat(part(message, 1)).doesNotContain("href=\"https://guide.example");
                links.add(address(part(message, 1), LinkOpens.PATH));
                leaving.add(address(part(message, 1), "/unsubscribe/"));
            }
            assertThat(links).hasSize(1);
            assertThat(leaving).hasSize(PEOPLE.size());

            String path = links.iterator().next();
            assertThat(opens.of(campaign)).contains(new LinkOpen(GUIDE, 0));
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> led = ask(web, "GET", path);
                assertThat(led.statusCode()).isEqualTo(302);
                assertThat(led.headers().firstValue("location")).contains(GUIDE);
                assertThat(led.headers().firstValue("set-cookie")).isEmpty();
            }
            assertThat(ask(web, "HEAD", path).statusCode()).isEqualTo(302);
            assertThat(opens.of(campaign)).contains(new LinkOpen(GUIDE, 2));
            assertThat(ask(web, "GET", LinkOpens.PATH + "forged").statusCode()).isEqualTo(404);
            assertThat(ask(web, "GET", path + "x").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> ask(EmbeddedServer web, String method, String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(web.getURL() + path))
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String message, int number) throws MessagingException, IOException {
        var read = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1)));
        return (String) ((Multipart) read.getContent()).getBodyPart(number).getContent();
    }

    /// The first address with this path in it, from there on.
    private static String address(String html, String path) {
        int begin = html.indexOf(path);
        assertThat(begin).as(path).isPositive();
        return html.substring(begin, html.indexOf('"', begin));
    }
}
