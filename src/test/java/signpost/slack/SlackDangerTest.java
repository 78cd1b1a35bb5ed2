package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.rows.Rows;

/// Danger in Slack is heard whoever else told of it, in whatever is shared, and while the database fails.
class SlackDangerTest {

    private static final String EDITED = ",\"edited\":{\"user\":\"U1\",\"ts\":\"5.0\"}";
    private static final String THREAD = ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\"";
    private static final String DIRECT = ",\"channel_type\":\"im\"";

    private Slackers people;
    private FakeSlack slack;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS);
        slack = people.slack;
    }

    @AfterEach
    void close() {
        people.close();
    }

    private static Slackers.Sent edited(String id, String ts, String text, String more) {
        return new Slackers.Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\""
                + id + "\",\"event\":{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C1\","
                + "\"channel_type\":\"channel\",\"ts\":\"9." + id.substring(1)
                + "\",\"message\":{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"" + ts + "\",\"text\":\"" + text + "\""
                + more + "}}}");
    }

    private static String shared(String text) {
        return ",\"attachments\":[{\"is_msg_unfurl\":true,\"channel_id\":\"C7\",\"author_id\":\"U7\",\"text\":\"" + text
                + "\"}]";
    }

    private void rows(String from, String to) {
        people.rooms.get(Rows.class).change("alter table " + from + " rename to " + to);
    }

    @Test
    void somebody_elses_alarm_in_the_thread_does_not_silence_mine() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.send(new Slackers.Sent("application/json", Slackers.event("E2", "message", "1.2", "mine ran off", THREAD)
                .body().replace("\"U1\"", "\"U2\"")));
        people.message(2);
        people.settled();
        people.send(edited("E3", "1.1", "<@UBOT> he ran off", EDITED));
        assertThat(people.message(3).body().text("user")).isEqualTo("U1");
        assertThat(people.message(4).body().text("text")).contains("999");
        people.settled();
        people.restart();
        people.send(edited("E4", "1.1", "<@UBOT> he ran off, please", EDITED.replace("5.0", "6.0")));
        people.settled();
        assertThat(slack.messages()).as("told before, and before a restart").hasSize(5);
    }

    @Test
    void two_changes_of_one_message_at_once_bring_one_card() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.settled();
        var first = Thread.ofVirtual().start(() -> change("E2", "slowly, he ran off", "5.0"));
        change("E3", "slowly he ran off", "6.0");
        first.join();
        people.message(2);
        Slackers.until(() -> people.rooms.get(Rows.class).count("select count(*) from inbox") <= 1);
        people.rooms.clock().forward(Duration.ofSeconds(3));
        people.rooms.get(Inbox.class).tick();
        people.settled();
        assertThat(slack.messages()).hasSize(3);
    }

    private void change(String id, String text, String at) {
        try {
            people.send(edited(id, "1.1", "<@UBOT> " + text, EDITED.replace("5.0", at)));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void what_is_shared_with_us_is_screened_and_is_the_question_where_nothing_else_is_asked() throws Exception {
        people.send(Slackers.event("E1", "message", "1.1", "", DIRECT + shared("who does the interview?")));
        assertThat(people.message(0).body().text("text")).contains("Every child who has been missing is offered");
        people.send(Slackers.event("E2", "message", "1.2", "What do you think of this?",
                DIRECT + shared("who does the interview?")));
        assertThat(people.message(1).body().text("text")).contains("Every child who has been missing is offered");
        people.send(Slackers.event("E3", "message", "1.3", "who does the interview?", DIRECT + shared("he ran off")));
        assertThat(people.message(2).body().text("text")).contains("999");
        people.send(Slackers.event("E4", "message", "1.4", "who does the interview?", DIRECT + shared("otters")));
        assertThat(people.message(3).body().text("text")).contains("Every child who has been missing is offered");
        String blocks = ",\"attachments\":[{\"message_blocks\":[{\"message\":{\"blocks\":[{\"type\":\"rich_text\",\"elements\":"
                + "[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"he ran off\"}]}]}]}}]}]";
        people.send(Slackers.event("E5", "message", "1.5", "", DIRECT + blocks));
        assertThat(people.message(4).body().text("text")).contains("999");
        people.send(Slackers.event("E6", "message", "1.6", "who does the interview?", DIRECT
                + ",\"attachments\":[{\"from_url\":\"https://news.example\",\"text\":\"Boy ran off\"}]"));
        assertThat(people.message(5).body().text("text")).as("a page that is linked to").doesNotContain("999");
    }

    @Test
    void danger_that_cannot_be_kept_gets_the_route_at_once_and_once_and_is_sent_again_by_slack() throws Exception {
        people.send(Slackers.mention("E0", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.settled();
        rows("inbox_key", "broken");
        for (int i = 0; i < 3; i++) {
            assertThat(people.send(Slackers.event("E1", "message", "2.1", "he ran off", DIRECT))).isEqualTo(500);
        }
        assertThat(people.message(1).body().text("text")).contains("999", "If a child is missing");
        assertThat(people.send(Slackers.event("E2", "message", "1.2", "she ran off", THREAD))).isEqualTo(500);
        assertThat(people.message(2).method()).as("in a thread of ours").isEqualTo("chat.postEphemeral");
        people.message(3);
        for (Slackers.Sent calm : List.of(Slackers.event("E3", "message", "1.3", "interview?", THREAD),
                Slackers.event("E4", "message", "7.2", "she ran off", THREAD.replace("1.1", "7.1")),
                Slackers.event("E5", "message", "2.2", "he ran off", DIRECT + ",\"bot_id\":\"B1\""),
                Slackers.event("E6", "message", "2.3", "", DIRECT))) {
            people.send(calm);
        }
        people.send(people.command("interview?"));
        assertThat(people.message(4).body().text("text")).contains("not answered", "999");
        rows("broken", "inbox_key");
        assertThat(people.send(Slackers.event("E1", "message", "2.1", "he ran off", DIRECT))).isEqualTo(200);
        people.message(5);
        people.settled();
        assertThat(slack.messages()).hasSize(6);
    }
}
