package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.json.Json;

/// Conversations that go on from the home page, and that are cleared.
class SlackForgetTest {

    private Slackers people;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS);
    }

    @AfterEach
    void close() {
        people.close();
    }

    private static Slackers.Sent direct(String id, String text) {
        return new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id", "T1",
                "event_id", id, "event", Map.of("type", "message", "channel", "D1", "channel_type", "im", "user",
                        "U1", "ts", id + ".1", "text", text))));
    }

    private void askAtHome() throws Exception {
        people.send(people.submit(Json.read("{\"callback_id\":\"" + Views.ASK + "\"}").orElseThrow(),
                Map.of("question", Map.of("question", Map.of("type", "plain_text_input", "value", "interview?")))));
        assertThat(people.message(0).body().text("text")).contains("Every child");
    }

    @Test
    void what_was_asked_on_the_home_page_is_followed_up_in_the_persons_own_messages() throws Exception {
        askAtHome();
        people.send(direct("E1", "show more"));
        assertThat(people.message(1).body().text("text")).contains("Look at what day-to-day");
    }

    @Test
    void the_button_of_the_home_page_clears_the_persons_own_messages() throws Exception {
        askAtHome();
        people.send(people.pressAtHome(Home.FORGET));
        assertThat(people.message(1).body().text("text")).contains("cleared this conversation");
        assertThat(people.message(1).body().text("channel")).isEqualTo("U1");
        people.send(direct("E1", "show more"));
        assertThat(people.message(2).body().text("text")).doesNotContain("Look at what day-to-day");
    }

    @Test
    void a_word_clears_what_was_said_and_its_buttons_and_nothing_comes_back_after_a_restart() throws Exception {
        people.send(direct("E1", "interview?"));
        Json more = Buttons.saying("more", people.message(0).body());
        people.send(direct("E2", "Please forget this conversation!"));
        assertThat(people.message(1).body().text("text")).contains("cleared this conversation");
        people.settled();
        people.restart();
        people.send(people.press(more.text("action_id"), more.text("value"), false));
        assertThat(people.message(2).body().text("text")).contains("no longer have that question");
        people.send(direct("E3", "show more"));
        assertThat(people.message(3).body().text("text")).doesNotContain("Look at what day-to-day");
    }

    @Test
    void a_command_clears_what_commands_asked_and_a_question_about_clearing_is_a_question() throws Exception {
        people.send(people.command("interview?"));
        people.message(0);
        people.send(people.command("forget"));
        assertThat(people.message(1).body().text("text")).contains("cleared this conversation");
        assertThat(people.message(1).body().text("response_type")).isEqualTo("ephemeral");
        people.send(people.command("is it clear who does the interview?"));
        assertThat(people.message(2).body().text("text")).contains("Every child");
    }
}
