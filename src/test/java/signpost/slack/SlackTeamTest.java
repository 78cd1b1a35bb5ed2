package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Enquiries in the team's own channel.
class SlackTeamTest {

    private Slackers people;
    private Enquiries enquiries;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS);
        enquiries = people.rooms.get(Enquiries.class);
    }

    @AfterEach
    void close() {
        people.close();
    }

    /// Somebody passes a question on, and the team is told.
    private FakeSlack.Called passed() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure <!channel>"));
        people.send(people.pass(people.form(Buttons.saying("team", people.message(0).body()), 0), "", false));
        Slackers.until(() -> enquiries.open().size() == 1);
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        enquiries.tick();
        Slackers.until(() -> toTeam().size() == 1);
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        return toTeam().getFirst();
    }

    private List<FakeSlack.Called> toTeam() {
        return people.slack.messages().stream().filter(call -> call.body().text("channel").equals("C9")).toList();
    }

    /// The time stamp that the message to the team got.
    private String stamp() {
        return "900." + (people.slack.calls().indexOf(toTeam().getFirst()) + 1);
    }

    private void claim(String user, String number) throws Exception {
        String payload = Json.write(Map.of("type", "block_actions", "trigger_id", "t" + System.nanoTime(),
                "user", Map.of("id", user, "username", "asha"), "channel", Map.of("id", "C9"),
                "team", Map.of("id", "T1"), "container", Map.of("message_ts", stamp(), "channel_id", "C9"),
                "response_url", people.slack.api() + "respond",
                "actions", List.of(Map.of("action_id", "claim", "value", number))));
        people.send(new Slackers.Sent("application/x-www-form-urlencoded", "payload=" + Slackers.encoded(payload)));
    }

    private void write(String user, String ts, String text) throws Exception {
        people.send(new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id", "T1",
                "event_id", "W" + ts, "event", Map.of("type", "message", "channel", "C9", "channel_type", "channel",
                        "user", user, "ts", ts, "thread_ts", stamp(), "text", text)))));
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
    }

    @Test
    void the_team_is_told_and_the_reply_of_whoever_claimed_it_goes_to_the_asker_alone() throws Exception {
        FakeSlack.Called told = passed();
        assertThat(Limits.faults(told.body())).isEmpty();
        assertThat(told.body().text("text")).contains("unsure").doesNotContain("<!channel>");
        write("U7", "5.1", "I know this one");
        assertThat(enquiries.open().getFirst().state()).isEqualTo(Enquiry.State.WAITING);
        claim("U8", Buttons.of(told.body()).getFirst().text("value"));
        Slackers.until(() -> enquiries.open().getFirst().state() == Enquiry.State.CLAIMED);
        assertThat(enquiries.open().getFirst().owner()).isEqualTo("asha in Slack");
        write("U7", "5.2", "shall I?");
        assertThat(enquiries.open()).hasSize(1);
        write("U8", "5.3", "Ring the front door &amp; ask.");
        assertThat(enquiries.open()).isEmpty();
        write("U8", "5.4", "done with that");
        enquiries.tick();
        Slackers.until(() -> people.slack.messages().stream()
                .anyMatch(call -> call.body().text("channel").equals("U1")
                        && call.body().text("text").contains("Ring the front door &amp; ask.")));
        assertThat(people.slack.messages().stream().filter(call -> call.body().text("text").contains("done with")))
                .isEmpty();
    }

    @Test
    void who_comes_second_is_told_so() throws Exception {
        String number = Buttons.of(passed().body()).getFirst().text("value");
        claim("U8", number);
        Slackers.until(() -> enquiries.open().getFirst().state() == Enquiry.State.CLAIMED);
        claim("U9", number);
        Slackers.until(() -> people.slack.messages().stream()
                .anyMatch(call -> call.method().equals("chat.postEphemeral")
                        && call.body().text("user").equals("U9")));
    }
}
