package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// What is signed and yet not what Slack sends, and what comes again.
class SlackAbuseTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Slackers people;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void what_is_no_event_at_all_breaks_nothing_and_does_nothing() throws Exception {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        for (String body : List.of("", " ", "{", "null", "[]", "7", "\"x\"", deep, "{\"type\":7}", "{\"type\":null}",
                "{\"type\":\"event_callback\"}", "{\"type\":\"event_callback\",\"event\":{}}",
                "{\"type\":\"event_callback\",\"event\":[]}", "{\"type\":\"event_callback\",\"event\":\"x\"}",
                "{\"type\":\"event_callback\",\"team_id\":{},\"event\":{\"type\":\"app_mention\",\"text\":[]}}",
                "{\"type\":\"event_callback\",\"event\":" + deep + "}", "\u0000", "payload=%zz")) {
            refused("application/json", body);
        }
        for (String body : List.of("", "payload=", "payload=%7B", "payload=%5B%5D", "payload=null", "payload=%7B%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%7D", "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "payload=" + Slackers.encoded(deep), "a&b=%", "ssl_check=1&token=x")) {
            refused(FORM, body);
        }
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        assertThat(people.message(0).body().text("text")).contains("Every child");
    }

    private void refused(String type, String body) throws Exception {
        int status = people.send(new Slackers.Sent(type, body));
        assertThat(status).as(body.substring(0, Math.min(80, body.length()))).isLessThan(500);
        people.settled();
        assertThat(people.slack.calls()).noneMatch(call -> !call.method().equals("users.info"));
    }

    @Test
    void the_same_bytes_again_within_their_five_minutes_are_acknowledged_and_do_nothing_more() throws Exception {
        Slackers.Sent command = people.command("interview?");
        Slackers.Sent mention = Slackers.mention("E1", "1.1", "<@UBOT> interview?");
        for (Slackers.Sent sent : List.of(command, mention)) {
            for (int i = 0; i < 3; i++) {
                assertThat(people.send(sent)).isEqualTo(200);
            }
        }
        people.settled();
        assertThat(people.slack.messages()).hasSize(2);
        Json no = Buttons.saying("No", people.slack.messages().stream()
                .filter(call -> call.method().equals("chat.postMessage")).findFirst().orElseThrow().body());
        Slackers.Sent press = people.press(no.text("action_id"), no.text("value"), false);
        for (int i = 0; i < 3; i++) {
            assertThat(people.send(press)).isEqualTo(200);
        }
        people.settled();
        assertThat(people.calls("views.open")).hasSize(1);
    }

    @Test
    void buttons_that_carry_what_ours_never_do_are_passed_over() throws Exception {
        for (String value : List.of("", "x", "a\nb\nc\nd", "T1 C1:1.1\n1\n0\n", "T1 C1:1.1\n-1\n-1\n=r",
                "T1 C1:1.1\n99999999999\n0\n=r", "\n1\n0\n=r", "x".repeat(201) + "\n1\n0\n=r")) {
            people.send(people.press("choose:0", value, false));
            people.send(people.press("share", value, true));
            people.send(people.pass(Json.read(Json.write(Map.of("callback_id", Views.ENQUIRY, "private_metadata",
                    value))).orElseThrow(), "more", true));
        }
        people.settled();
        assertThat(people.rooms.get(Inbox.class).waiting()).isZero();
        assertThat(people.slack.messages()).allSatisfy(call -> assertThat(call.body().text("text"))
                .contains("no longer have that question"));
    }
}
