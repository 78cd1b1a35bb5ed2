package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import signpost.account.Role;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.campaign.State;
import signpost.training.Training;

/// Two people at the same campaign or session: nobody approves what they have not read, and nobody writes over what somebody else wrote meanwhile.
class OvertakenPagesTest {

    private static House house;
    private static Campaigns campaigns;
    private static Visitor author;
    private static Visitor approver;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
        house.database().lists("News");
        campaigns = house.get(Campaigns.class);
        author = house.signedIn(Role.AUTHOR);
        approver = house.signedIn(Role.APPROVER);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void words_that_changed_since_the_page_was_opened_are_not_approved() throws Exception {
        long id = campaign("Call the front door.");
        String at = "/console/campaigns/" + id;
        campaigns.submit(id, "author@example.org");
        approver.get(at);
        campaigns.edit(id, brief("Call nobody.", ""), "author@example.org");
        campaigns.submit(id, "author@example.org");

        HttpResponse<String> refused = approver.post(at + "/approve");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary li").text())
                .isEqualTo("This campaign was changed since you opened it. Read it again, then approve.");
        assertThat(campaigns.state(id)).isEqualTo(State.IN_REVIEW);

        assertThat(approver.post(at + "/approve").statusCode()).as("the page that refused shows the new words")
                .isEqualTo(303);
        assertThat(campaigns.state(id)).isEqualTo(State.APPROVED);
    }

    @Test
    void another_time_or_other_readers_are_read_again_too() throws Exception {
        long id = campaign("Call the front door.");
        String at = "/console/campaigns/" + id;
        campaigns.submit(id, "author@example.org");
        approver.get(at);
        campaigns.edit(id, brief("Call the front door.", "at: 2031-03-04T09:00"), "author@example.org");
        campaigns.submit(id, "author@example.org");
        assertThat(approver.post(at + "/approve").statusCode()).isEqualTo(400);
        campaigns.edit(id, brief("Call the front door.", "at: 2031-03-04T09:00\nsegment: sector:schools"),
                "author@example.org");
        campaigns.submit(id, "author@example.org");
        assertThat(approver.post(at + "/approve").statusCode()).isEqualTo(400);
        assertThat(approver.post(at + "/approve").statusCode()).isEqualTo(303);
    }

    @Test
    void an_approval_that_does_not_say_what_was_read_is_refused() throws Exception {
        long id = campaign("Call the front door.");
        campaigns.submit(id, "author@example.org");
        approver.get("/console/campaigns/" + id);
        approver.seen = "";
        assertThat(approver.post("/console/campaigns/" + id + "/approve").statusCode()).isEqualTo(400);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_written_over() throws Exception {
        long id = campaign("Call the front door.");
        String edit = "/console/campaigns/" + id + "/edit";
        approver.get(edit);
        author.get(edit);
        assertThat(save(author, edit, "Call the new number.").statusCode()).isEqualTo(303);

        HttpResponse<String> refused = save(approver, edit, "Call the old number.");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".error-summary li").text()).startsWith("Somebody changed this campaign since you");
        assertThat(page.select("#body").text()).as("what was typed is still there").isEqualTo("Call the old number.");
        assertThat(page.select("main .note a").attr("href")).isEqualTo(edit);
        assertThat(save(approver, edit, "Call the old number.").statusCode()).as("pressed again").isEqualTo(400);
        assertThat(campaigns.find(id).orElseThrow().brief().body()).startsWith("Call the new number.");

        approver.get(edit);
        assertThat(save(approver, edit, "Call both numbers.").statusCode()).isEqualTo(303);
        assertThat(campaigns.find(id).orElseThrow().brief().body()).startsWith("Call both numbers.");
    }

    @Test
    void a_session_that_somebody_else_changed_meanwhile_is_not_written_over() throws Exception {
        author.get("/console/training/new");
        HttpResponse<String> made = author.post("/console/training/new", "title", "Neglect", "day", "2027-03-09",
                "start", "09:30", "end", "12:30", "place", "Carrowby");
        String edit = made.headers().firstValue("location").orElseThrow().replaceAll("[?].*", "");
        approver.get(edit);
        author.get(edit);
        assertThat(move(author, edit, "Town Hall").statusCode()).isEqualTo(303);

        HttpResponse<String> refused = move(approver, edit, "Library");
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".error-summary li").text()).startsWith("Somebody changed this session or its course");
        assertThat(page.select("#place").val()).as("what was typed is still there").isEqualTo("Library");
        assertThat(page.select("main .note a").attr("href")).isEqualTo(edit);
        assertThat(move(approver, edit, "Library").statusCode()).as("pressed again").isEqualTo(400);

        approver.get(edit);
        assertThat(move(approver, edit, "Library").statusCode()).isEqualTo(303);
        assertThat(house.get(Training.class).coming()).extracting(session -> session.when().place())
                .containsExactly("Library");
    }

    private static HttpResponse<String> move(Visitor who, String edit, String place) throws Exception {
        return who.post(edit, "title", "Neglect", "day", "2027-03-09", "start", "09:30", "end", "12:30", "place",
                place);
    }

    private static HttpResponse<String> save(Visitor who, String edit, String body) throws Exception {
        return who.post(edit, "kind", "briefing", "title", "T", "subject", "S", "list", "News", "channels", "mail",
                "language", "en-GB", "body", body);
    }

    private static long campaign(String body) {
        return campaigns.create(brief(body, ""), "author@example.org").id();
    }

    private static Brief brief(String body, String more) {
        return Brief.read("""
                kind: briefing
                title: T
                subject: S
                list: News
                language: en-GB
                channels: mail
                %s
                body: %s
                """.formatted(more, body));
    }
}
