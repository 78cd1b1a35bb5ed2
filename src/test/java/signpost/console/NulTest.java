package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Role;
import signpost.rows.Rows;
import signpost.training.Training;

/// The character NUL, which PostgreSQL keeps in no text, from everybody who may send something.
class NulTest {

    private static House house;

    @BeforeAll
    static void open() {
        house = House.onPostgres();
        house.database().lists("News");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void is_left_out_of_forms() throws Exception {
        Visitor stranger = house.visitor();
        stranger.get("/console/sign-in");
        assertThat(stranger.body("/console/sign-in", "email=a%00b@example.org&password=no%00ne&form=" + stranger.form)
                .statusCode()).isEqualTo(400);
        Visitor author = house.signedIn(Role.AUTHOR);
        author.get("/console/training/new");
        assertThat(
                author.body("/console/training/new", "title=Negl%00ect&day=2026-12-01&start=09:30&end=12:30&place=%00"
                        + "&form=" + author.form).statusCode())
                .isEqualTo(303);
        assertThat(house.get(Training.class).coming()).extracting(session -> session.course().title())
                .contains("Neglect");
        author.get("/console/campaigns/new");
        assertThat(author.body("/console/campaigns/new", "kind=briefing&title=T%00&subject=S&body=B%00&language=en-GB"
                + "&channels=mail&list=News&form=" + author.form).statusCode()).isEqualTo(303);
    }

    @Test
    void is_refused_in_addresses_with_a_sentence() throws Exception {
        Visitor reader = house.signedIn(Role.ADMINISTRATOR);
        for (String path : List.of("/console/audit?q=%00", "/console/subscribers?q=a%00", "/library/%00",
                "/updates/%00",
                "/training?topic=%00", "/console/campaigns?q=%00")) {
            HttpResponse<String> refused = reader.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).as(path).contains("<h1");
        }
        assertThat(reader.get("/library/%2500").statusCode()).isEqualTo(404);
    }

    @Test
    void asks_like_any_other_character() throws Exception {
        for (String body : List.of("{\"question\":\"What is neg\\u0000lect?\"}",
                "{\"question\":\"What is neglect?\\u0000\",\"conversation\":\"a\\u0000\"}",
                "{\"question\":\"\\u0000\",\"conversation\":\"b\"}")) {
            assertThat(api(body)).as(body).isEqualTo(200);
        }
        Visitor asker = house.visitor();
        asker.get("/");
        assertThat(asker.body("/ask", "message=What+is%00+neglect%00").statusCode()).isIn(200, 303);
    }

    @Test
    void is_kept_as_the_sign_for_an_unknown_one() {
        Rows rows = house.get(Rows.class);
        rows.change(
                "insert into tally (on_day, door, topic, outcome, questions, helpful, unhelpful) values (?, ?, ?, 'x', 1, 0, 0)",
                "2026-11-02", "a\0b", "c\0");
        assertThat(rows.list("select door from tally where topic = ?", row -> row.text("door"), "c\0"))
                .containsExactly("a\uFFFDb");
    }

    private static int api(String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(house.url("/api/ask")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
