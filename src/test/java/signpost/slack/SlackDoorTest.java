package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Slack's door, with signed requests in and a Web API that keeps what it is told.
class SlackDoorTest {

    private Slackers people;
    private FakeSlack slack;
    private TestDatabase rooms;

    @BeforeEach
    void open() {
        people = new Slackers("xoxb-1", "", Cast.ANSWERS);
        slack = people.slack;
        rooms = people.rooms;
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void a_mention_is_answered_in_its_thread_with_the_passage() throws Exception {
        assertThat(people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the return home interview?")))
                .isEqualTo(200);
        FakeSlack.Called said = people.message(0);
        assertThat(said.method()).isEqualTo("chat.postMessage");
        assertThat(said.body().text("channel")).isEqualTo("C1");
        assertThat(said.body().text("thread_ts")).isEqualTo("1.1");
        assertThat(said.body().text("text")).contains("Every child who has been missing is offered");
        assertThat(Limits.faults(said.body())).isEmpty();
    }

    @Test
    void a_later_message_in_the_thread_follows_up_without_a_mention_and_others_are_left_alone() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.send(Slackers.event("E2", "message", "1.2", "show more",
                ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
        assertThat(people.message(1).body().text("text")).contains("Look at what day-to-day");
        people.send(Slackers.event("E3", "message", "2.2", "interview?",
                ",\"thread_ts\":\"2.1\",\"channel_type\":\"channel\""));
        people.send(Slackers.event("E4", "message", "3.1", "interview?", ",\"channel_type\":\"channel\""));
        Slackers.until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).hasSize(2);
    }

    @Test
    void danger_in_a_thread_of_ours_is_heard_with_a_file_shown_to_the_channel_and_where_it_names_a_colleague()
            throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        String thread = ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\"";
        int said = 1;
        for (String each : new String[]{"he ran off last night|,\"subtype\":\"file_share\",\"files\":[{\"id\":\"F1\"}]",
            "he ran off last night|,\"subtype\":\"thread_broadcast\"", "<@U7> he ran off last night|"}) {
            String[] parts = each.split("[|]", -1);
            people.send(Slackers.event("F" + said, "message", "1." + (said + 1), parts[0], thread + parts[1]));
            assertThat(people.message(said).method()).as(each).isEqualTo("chat.postEphemeral");
            assertThat(people.message(said + 1).body().text("text")).as(each).contains("999");
            said += 2;
        }
        people.send(Slackers.event("E8", "message", "1.8", "<@U7> could you bring the keys?", thread));
        people.send(Slackers.event("E9", "message", "1.9", "", thread
                + ",\"subtype\":\"file_share\",\"files\":[{\"id\":\"F1\"}]"));
        people.send(Slackers.event("E10", "message", "2.2", "<@U7> he ran off", thread.replace("1.1", "2.1")));
        Slackers.until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).as("what is calm, empty or elsewhere").hasSize(said);
    }

    @Test
    void a_message_that_is_changed_into_one_of_danger_gets_the_route_once_and_no_other_change_is_answered()
            throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        people.send(edited("E2", "1.1", "<@UBOT> who does the interview, please?",
                "\"edited\":{\"user\":\"U1\",\"ts\":\"2.0\"}"));
        people.send(edited("E3", "1.1", "<@UBOT> he ran off", "\"attachments\":[]"));
        people.send(edited("E4", "1.1", "<@UBOT> he ran off",
                "\"bot_id\":\"B1\",\"edited\":{\"user\":\"U1\",\"ts\":\"2.0\"}"));
        people.send(edited("E5", "3.1", "he ran off", "\"edited\":{\"user\":\"U1\",\"ts\":\"4.0\"}"));
        people.settled();
        assertThat(slack.messages()).as("calm, unfolded, by a program, elsewhere").hasSize(1);
        String danger = "\"edited\":{\"user\":\"U1\",\"ts\":\"5.0\"}";
        people.send(edited("E6", "1.1", "<@UBOT> he ran off last night", danger));
        people.send(edited("E7", "1.1", "<@UBOT> he ran off last night", danger));
        assertThat(people.message(1).method()).isEqualTo("chat.postEphemeral");
        assertThat(people.message(2).body().text("text")).contains("999");
        people.settled();
        people.send(edited("E8", "1.1", "<@UBOT> he ran off last night, please help", danger.replace("5.0", "6.0")));
        people.send(edited("E9", "1.1", "<@UBOT> he ran off last night, please", danger.replace("5.0", "7.0")));
        people.settled();
        assertThat(slack.messages()).as("two more corrections").hasSize(3);
    }

    @Test
    void danger_that_was_answered_is_not_answered_again_when_a_word_of_it_is_changed() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> he ran off"));
        people.message(1);
        people.settled();
        int said = slack.messages().size();
        people.send(edited("E2", "1.1", "<@UBOT> he ran off!", "\"edited\":{\"user\":\"U1\",\"ts\":\"2.0\"}"));
        people.settled();
        assertThat(slack.messages()).hasSize(said);
    }

    private static Slackers.Sent edited(String id, String ts, String text, String more) {
        return new Slackers.Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\""
                + id
                + "\",\"event\":{\"type\":\"message\",\"subtype\":\"message_changed\",\"channel\":\"C1\",\"channel_type\":\"channel\","
                + "\"ts\":\"9." + id.substring(1) + "\",\"message\":{\"type\":\"message\",\"user\":\"U1\",\"ts\":\""
                + ts
                + "\",\"text\":\"" + text + "\"," + more + "}}}");
    }

    @Test
    void danger_that_mentions_us_in_a_thread_of_ours_is_answered_once_though_it_comes_twice() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        String thread = ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\"";
        people.send(Slackers.event("E2", "message", "1.2", "<@UBOT> he ran off", thread));
        people.send(Slackers.event("E3", "app_mention", "1.2", "<@UBOT> he ran off", thread));
        Slackers.until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).hasSize(3);
    }

    @Test
    void a_thread_is_known_as_long_as_what_was_said_in_it() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
        people.message(0);
        for (int day = 0; day < 3; day++) {
            rooms.clock().forward(Duration.ofHours(20));
            rooms.get(Inbox.class).tick();
            people.send(Slackers.event("D" + day, "message", "1." + (day + 2), "interview?",
                    ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
            people.message(day + 1);
        }
    }

    @Test
    void what_comes_twice_is_answered_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"))).isEqualTo(200);
        }
        people.send(Slackers.mention("E2", "1.1", "<@UBOT> interview?"));
        Slackers.until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void danger_is_answered_to_the_person_alone_and_by_a_message_of_its_own() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> she ran off with her little brother"));
        assertThat(people.message(0).method()).isEqualTo("chat.postEphemeral");
        assertThat(people.message(0).body().text("user")).isEqualTo("U1");
        assertThat(people.message(1).body().text("channel")).isEqualTo("U1");
        assertThat(people.message(1).body().text("text")).contains("999");
        assertThat(slack.messages()).hasSize(2);
    }

    @Test
    void where_the_person_cannot_be_told_beside_the_conversation_they_are_told_of_danger_once_on_their_own()
            throws Exception {
        slack.nextError("user_not_in_channel");
        slack.nextError("user_not_in_channel");
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> she ran off with her little brother"));
        Slackers.until(() -> slack.messages().size() == 3 && rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages().stream().map(FakeSlack.Called::method)).containsExactly("chat.postEphemeral",
                "chat.postEphemeral", "chat.postMessage");
    }

    @Test
    void a_command_is_answered_to_the_person_who_may_share_it() throws Exception {
        people.send(people.command("interview?"));
        FakeSlack.Called said = people.message(0);
        assertThat(said.method()).isEqualTo("respond");
        assertThat(said.body().text("response_type")).isEqualTo("ephemeral");
        String value = Buttons.of(said.body()).stream().filter(button -> button.text("action_id").equals("share"))
                .findFirst().orElseThrow().text("value");
        people.send(people.press("share", value, true));
        assertThat(people.message(1).method()).isEqualTo("chat.postMessage");
        assertThat(people.message(1).body().text("channel")).isEqualTo("C1");
    }

    @Test
    void danger_told_where_it_is_asked_what_was_wrong_is_answered_at_once_and_to_the_person_alone() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure"));
        Json form = people.form(Buttons.saying("No", people.message(0).body()), 0);
        people.send(people.submit(form, Map.of(
                "reason", Map.of("reason", Map.of("selected_option", Map.of("value", "other"))),
                "words", Map.of("words", Map.of("value", "My pupil ran off")))));
        assertThat(people.message(1).body().text("channel")).isEqualTo("U1");
        assertThat(people.message(1).body().text("text")).contains("999");
    }

    @Test
    void a_reply_that_did_not_help_is_asked_about_and_can_go_to_the_team() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure"));
        Json said = people.message(0).body();
        assertThat(people.form(Buttons.saying("No", said), 0).text("callback_id")).isEqualTo(Views.REASONS);
        people.send(people.pass(people.form(Buttons.saying("team", said), 1), "", false));
        Slackers.until(() -> rooms.get(Enquiries.class).open().size() == 1);
        long number = rooms.get(Enquiries.class).open().getFirst().number();
        rooms.get(Enquiries.class).answer(number, "Asha", "Ring the front door.");
        rooms.get(Enquiries.class).tick();
        Slackers.until(
                () -> slack.messages().stream().anyMatch(call -> call.body().text("text").contains("front door.")));
    }

    @Test
    void too_many_requests_are_waited_out_and_refused_blocks_become_words() throws Exception {
        slack.nextStatus(429);
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        Instant asked = rooms.clock().instant();
        Slackers.until(() -> people.due().equals(Optional.of(asked.plusSeconds(7))));
        rooms.clock().forward(Duration.ofSeconds(6));
        rooms.get(Inbox.class).tick();
        assertThat(slack.messages()).isEmpty();
        rooms.clock().forward(Duration.ofSeconds(2));
        slack.nextError("invalid_blocks");
        rooms.get(Inbox.class).tick();
        Slackers.until(() -> slack.messages().size() == 2);
        assertThat(slack.messages().getLast().body().at("blocks").isPresent()).isFalse();
        assertThat(slack.messages().getLast().body().text("text")).contains("Every child");
    }

    @Test
    void a_question_taken_before_the_end_is_answered_after_the_next_start() throws Exception {
        rooms.get(Inbox.class).rest();
        assertThat(people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"))).isEqualTo(200);
        assertThat(slack.messages()).isEmpty();
        rooms.restart();
        rooms.get(SlackDoor.class);
        rooms.get(Inbox.class).tick();
        assertThat(people.message(0).body().text("thread_ts")).isEqualTo("1.1");
    }

    @Test
    void what_slack_did_not_sign_now_is_refused_and_does_nothing() throws Exception {
        String body = Slackers.mention("E1", "1.1", "<@UBOT> interview?").body();
        long now = rooms.clock().instant().getEpochSecond();
        assertThat(people.post(body, String.valueOf(now), Slackers.sign("wrong", now, body))).isEqualTo(401);
        assertThat(people.post(body + " ", String.valueOf(now), Slackers.sign(Slackers.SECRET, now, body)))
                .isEqualTo(401);
        assertThat(people.post(body, String.valueOf(now - 301), Slackers.sign(Slackers.SECRET, now - 301, body)))
                .isEqualTo(401);
        assertThat(people.post(body, String.valueOf(now + 301), Slackers.sign(Slackers.SECRET, now + 301, body)))
                .isEqualTo(401);
        assertThat(people.post(body, "x", Slackers.sign(Slackers.SECRET, now, body))).isEqualTo(401);
        assertThat(people.post(body, "", "")).isEqualTo(401);
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(slack.calls()).isEmpty();
    }
}
