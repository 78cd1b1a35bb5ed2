package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Frequency;
import signpost.audience.SignUp;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.campaign.Previews;

/// The links in a mail that was only to be looked at.
class TestMailLinksTest {

    private static final Pattern PERSONAL = Pattern
            .compile("https?://[^/\\s\"<>]+(/(?:unsubscribe|preferences|updates)/[^\\s\"<>]+)");

    @Test
    void each_personal_link_opens_a_page_that_says_it_is_a_test_and_nothing_is_changed() throws Exception {
        try (Stage stage = Stage.open()) {
            Audience audience = stage.bean(Audience.class);
            Address bob = Address.of("bob@x.example");
            audience.signUp(
                    new SignUp(bob, "Bob", "", Optional.empty(), java.util.Set.of(), Optional.of(Frequency.AT_ONCE),
                            Channel.MAIL, "en", "Yes"));
            audience.tick(mail -> audience.confirm(mail.link().substring(mail.link().lastIndexOf('/') + 1)));
            String before = audience.held(bob).orElseThrow().toString();
            long id = stage.bean(Campaigns.class).create(Brief.read("""
                    kind: news update
                    title: News
                    subject: News of the month
                    segment: everyone
                    body: |
                      Some news, {{name}}.
                    """), "Ann Author").id();
            String mail = stage.bean(Previews.class).letter(id, audience.byEmail("bob@x.example")).orElseThrow().html();
            assertThat(mail).contains("Hello Bob");
            List<String> links = PERSONAL.matcher(mail).results().map(found -> found.group(1)).distinct().toList();
            assertThat(links).hasSize(3);
            for (String link : links) {
                HttpResponse<String> page = answer(stage, "GET", link, "en");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("This is a link of a test mail", "nothing was changed")
                        .doesNotContain("<form");
                Browsing.valid(page.body(), link);
                assertThat(answer(stage, "GET", link, "cy").body()).contains("Dolen o neges brawf");
                if (!link.startsWith("/updates")) {
                    HttpResponse<String> posted = answer(stage, "POST", link, "en");
                    assertThat(posted.body()).contains("This is a link of a test mail");
                    assertThat(posted.statusCode()).isEqualTo(200);
                }
            }
            assertThat(audience.held(bob).orElseThrow().toString()).isEqualTo(before);
            assertThat(answer(stage, "GET", links.getFirst() + "x", "en").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> answer(Stage stage, String method, String path, String language)
            throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(stage.url(path)))
                    .method(method,
                            HttpRequest.BodyPublishers
                                    .ofString(method.equals("POST") ? "List-Unsubscribe=One-Click" : ""))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
