package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.chat.Enquiries;
import signpost.insight.Insight;
import signpost.json.Json;

/// People who have the bot in a chat of their own: the news they asked for, and what they thought of a reply before a restart.
class TeamsPeopleTest extends AtTeams {

    private static final PersonPost.News NEWS = new PersonPost.News("Neglect <at>all</at>", "See it **early**.",
            "https://ask.example.org/updates/1", "https://ask.example.org/preferences/x", "cy");

    private final AtomicInteger marked = new AtomicInteger();

    private Optional<ChannelPost.Outcome> write(String email) {
        return rooms.get(TeamsPeople.class).write(email, NEWS, marked::incrementAndGet);
    }

    @Test
    void who_wrote_to_the_bot_gets_their_news_there_until_they_take_it_out() throws Exception {
        assertThat(write("ann@example.org")).isEmpty();
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(write("ANN@example.org")).contains(new ChannelPost.Posted("m2"));
        assertThat(teams.sent.getLast().path()).isEqualTo("/v3/conversations/a%3A1/activities");
        String said = Json.write(teams.sent.getLast().body());
        assertThat(said).contains("Neglect <at>all</at>", "See it **early**.", "https://ask.example.org/updates/1",
                "https://ask.example.org/preferences/x", "Newid yr hyn a glywch gennym");
        Limits.hold(teams.sent.getLast().body(), "https://ask.example.org/");
        assertThat(marked).hasValue(1);
        teams.answers.add(new FakeTeams.Answer(429, Map.of()));
        assertThat(write("ann@example.org").orElseThrow()).isInstanceOf(ChannelPost.Later.class);
        Map<String, Object> removal = teams.message("2", "");
        removal.put("type", "installationUpdate");
        removal.put("action", "remove");
        assertThat(teams.post(rooms, removal)).isEqualTo(200);
        assertThat(write("ann@example.org")).isEmpty();
    }

    @Test
    void who_asked_in_a_channel_only_is_not_written_to() throws Exception {
        assertThat(teams.post(rooms, teams.mention("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        assertThat(write("ann@example.org")).isEmpty();
        assertThat(marked).hasValue(0);
    }

    @Test
    void the_buttons_of_a_card_go_on_though_the_service_was_started_again_meanwhile() throws Exception {
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        restart();
        press("2", "more");
        assertThat(Json.write(teams.messages().getLast().body())).contains("Look at what day-to-day");
        assertThat(teams.post(rooms, teams.message("3", "nothing on this"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        restart();
        press("4", "team");
        assertThat(Json.write(teams.messages().getLast().body())).contains("passed to the partnership's team");
        assertThat(rooms.get(Enquiries.class).open()).hasSize(1);
    }

    /// Presses the button of the last card whose label holds this.
    private void press(String id, String label) throws Exception {
        Map<String, Object> press = teams.message(id, "");
        String data = teams.messages().getLast().body().list("attachments").getFirst().list("content", "body").stream()
                .flatMap(piece -> piece.list("actions").stream())
                .filter(action -> action.text("title").toLowerCase(Locale.ROOT).contains(label))
                .map(action -> action.text("data", "signpost")).findFirst().orElseThrow();
        press.put("value", Map.of("signpost", data));
        assertThat(teams.post(rooms, press)).isEqualTo(200);
        FakeTeams.settled(rooms);
    }

    @Test
    void what_was_wrong_with_a_reply_is_kept_though_the_service_was_started_again_meanwhile() throws Exception {
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.settled(rooms);
        rooms.get(Insight.class).tick();
        restart();
        Json done = invoke("message/submitAction", Map.of("actionName", "feedback", "actionValue", Map.of("reaction",
                "dislike", "feedback", "{\"reason\":\"out-of-date\",\"words\":\"Old.\"}")), "m1");
        assertThat(Json.write(done)).isEqualTo("{}");
        rooms.get(Insight.class).tick();
        try (Connection rows = rooms.rows();
                Statement statement = rows.createStatement();
                ResultSet kept = statement.executeQuery("select id from asked where feedback = 'out-of-date'")) {
            assertThat(kept.next()).isTrue();
        }
    }
}
