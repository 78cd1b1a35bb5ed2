package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.rows.Rows;

/// Whoever waits in Slack for an answer that fails is told so at once, and once, however often it is tried again.
class SlackUnansweredTest {

    private static final String DIRECT = ",\"channel_type\":\"im\"";
    private static final String FAILED = "went wrong on our side";

    private volatile boolean broken = true;
    private Slackers people;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", (Answers) question -> {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return Cast.ANSWERS.to(question);
        });
    }

    @AfterEach
    void close() {
        people.close();
    }

    private void triedInVain() {
        Slackers.until(() -> {
            people.rooms.clock().forward(Duration.ofSeconds(5));
            people.rooms.get(Inbox.class).tick();
            return people.rooms.get(Inbox.class).waiting() == 0;
        });
    }

    @Test
    void a_question_that_is_given_up_is_told_so_once() throws Exception {
        people.send(Slackers.event("E1", "message", "1.1", "who does the interview?", DIRECT));
        assertThat(people.message(0).body().text("text")).contains(FAILED);
        triedInVain();
        assertThat(people.slack.messages()).hasSize(1);
    }

    @Test
    void a_follow_up_in_a_thread_and_a_form_are_told_so_and_answered_once_that_works_again() throws Exception {
        broken = false;
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.settled();
        broken = true;
        people.send(Slackers.event("E2", "message", "1.2", "who does the interview?",
                ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
        assertThat(people.message(1).body().text("text")).contains(FAILED);
        assertThat(people.message(1).method()).isEqualTo(Call.EPHEMERAL);
        people.send(people.command("who does the interview?"));
        assertThat(people.message(2).body().text("text")).contains(FAILED);
        broken = false;
        triedInVain();
        assertThat(people.slack.messages()).hasSize(5);
    }

    private void rowsFail() {
        broken = false;
        people.rooms.get(Rows.class).change("alter table chat_turn rename to broken");
    }

    @Test
    void a_button_whose_work_fails_says_so() throws Exception {
        rowsFail();
        people.send(people.pressAtHome(Home.FORGET));
        assertThat(people.message(0).body().text("text")).contains(FAILED);
    }

    @Test
    void danger_that_cannot_be_answered_in_full_gets_the_route_at_once_and_once() throws Exception {
        rowsFail();
        people.send(Slackers.event("E1", "message", "1.1", "he ran off", DIRECT));
        assertThat(people.message(0).body().text("text")).contains("999", "If a child is missing");
        triedInVain();
        assertThat(people.slack.messages()).hasSize(1);
    }
}
