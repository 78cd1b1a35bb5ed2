package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.account.Audit;
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
        claim(user, number, stamp());
    }

    private void claim(String user, String number, String stamp) throws Exception {
        String payload = Json.write(Map.of("type", "block_actions", "trigger_id", "t" + System.nanoTime(),
                "user", Map.of("id", user, "username", "asha"), "channel", Map.of("id", "C9"),
                "team", Map.of("id", "T1"), "container", Map.of("message_ts", stamp, "channel_id", "C9"),
                "response_url", people.slack.api() + "respond",
                "actions", List.of(Map.of("action_id", "claim", "value", number))));
        people.send(new Slackers.Sent("application/x-www-form-urlencoded", "payload=" + Slackers.encoded(payload)));
    }

    private void write(String user, String ts, String text) throws Exception {
        write(user, ts, text, Map.of("type", "message"));
    }

    private void write(String user, String ts, String text, Map<String, ?> more) throws Exception {
        Map<String, Object> event = new HashMap<>(Map.of("channel", "C9", "channel_type", "channel", "user", user,
                "ts", ts, "thread_ts", stamp(), "text", text));
        event.putAll(more);
        people.send(new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id", "T1",
                "event_id", more.get("type") + ts, "event", event))));
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
    }

    private long claimed() throws Exception {
        claim("U8", Buttons.of(passed().body()).getFirst().text("value"));
        Slackers.until(() -> enquiries.open().getFirst().state() == Enquiry.State.CLAIMED);
        people.settled();
        return enquiries.open().getFirst().number();
    }

    /// The time stamp of the reminder that comes after three days.
    private String reminded() throws Exception {
        people.rooms.clock().forward(Duration.ofDays(3));
        enquiries.tick();
        Slackers.until(() -> toTeam().getLast().body().text("text").contains("still waiting"));
        people.settled();
        return "900." + (people.slack.calls().indexOf(toTeam().getLast()) + 1);
    }

    private String lastAlone() {
        return people.slack.messages().stream().filter(call -> call.method().equals("chat.postEphemeral")
                || call.method().equals("respond")).reduce((_, last) -> last).orElseThrow().body().text("text");
    }

    @Test
    void who_has_an_enquiry_may_reply_under_its_reminder_and_is_told_that_it_is_theirs() throws Exception {
        long number = claimed();
        String reminder = reminded();
        claim("U8", String.valueOf(number), reminder);
        people.settled();
        assertThat(lastAlone()).contains("is yours");
        write("U8", "9.1", "Ring the front door.", Map.of("type", "message", "thread_ts", reminder));
        assertThat(reply(number)).isEqualTo("Ring the front door.");
    }

    @Test
    void who_claims_an_enquiry_by_its_reminder_may_reply_under_its_first_message() throws Exception {
        long number = Long.parseLong(Buttons.of(passed().body()).getFirst().text("value"));
        claim("U8", String.valueOf(number), reminded());
        Slackers.until(() -> enquiries.open().getFirst().state() == Enquiry.State.CLAIMED);
        people.settled();
        write("U8", "9.1", "Ring the front door.");
        assertThat(reply(number)).isEqualTo("Ring the front door.");
    }

    @Test
    void who_changes_a_reply_that_went_is_told_that_the_asker_has_it_as_it_was() throws Exception {
        long number = claimed();
        write("U8", "9.1", "Ring the front door.");
        for (String ts : List.of("9.1", "9.2")) {
            people.send(new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id",
                    "T1", "event_id", "C" + ts, "event", Map.of("type", "message", "subtype", "message_changed",
                            "channel", "C9", "channel_type", "channel", "message",
                            Map.of("type", "message", "user", "U8", "ts", ts, "thread_ts", stamp(), "text",
                                    "Ring the duty desk.", "edited", Map.of("user", "U8", "ts", "9.9")))))));
        }
        people.settled();
        assertThat(reply(number)).isEqualTo("Ring the front door.");
        assertThat(lastAlone()).contains("as you first wrote it");
        assertThat(people.slack.messages().stream()
                .filter(call -> call.body().text("text").contains("as you first wrote it"))).hasSize(1);
    }

    @Test
    void what_somebody_writes_who_gave_an_enquiry_back_is_never_sent_and_they_are_told_so() throws Exception {
        long number = claimed();
        enquiries.release(number);
        write("U8", "9.1", "I gave this one back, sorry");
        assertThat(lastAlone()).contains("did not go to the asker", "I will reply");
        enquiries.claim(number, "Bea Boss");
        write("U8", "9.2", "The mum is a friend of mine");
        assertThat(enquiries.find(number).orElseThrow().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(lastAlone()).contains("did not go to the asker", "somebody else");
        int said = people.slack.messages().size();
        write("U8", "9.3", "and once is enough");
        assertThat(people.slack.messages()).hasSize(said);
    }

    @Test
    void danger_in_the_thread_of_an_enquiry_that_is_no_reply_is_answered_with_the_route() throws Exception {
        claimed();
        write("U7", "9.1", "he ran off last night");
        assertThat(people.slack.messages()).filteredOn(call -> call.body().text("channel").equals("U7"))
                .singleElement().satisfies(call -> assertThat(call.body().text("text")).contains("999"));
        assertThat(lastAlone()).contains("did not go to the asker");
    }

    private String reply(long number) {
        assertThat(enquiries.find(number).orElseThrow().state()).isEqualTo(Enquiry.State.ANSWERED);
        return enquiries.find(number).orElseThrow().reply();
    }

    private long notes() {
        return toTeam().stream().filter(call -> call.body().text("text").contains("Only the words")).count();
    }

    @Test
    void the_team_is_told_and_the_reply_of_whoever_claimed_it_goes_to_the_asker_alone() throws Exception {
        FakeSlack.Called told = passed();
        assertThat(Limits.faults(told.body())).isEmpty();
        assertThat(Json.write(told.body())).contains("unsure", "What the asker was shown").doesNotContain("<!channel>");
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
        assertThat(people.slack.messages().stream().filter(call -> call.body().text("channel").equals("U1"))
                .filter(call -> call.body().text("text").contains("done with"))).isEmpty();
    }

    @Test
    void a_reply_that_names_somebody_goes_to_the_asker_without_the_mark_and_its_writer_is_told() throws Exception {
        long number = claimed();
        write("U8", "6.1", "Ring <@U9> at the front door");
        assertThat(reply(number)).startsWith("Ring").endsWith("at the front door").doesNotContain("U9", "<", "@");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_reply_with_personal_details_is_sent_only_when_its_writer_says_so() throws Exception {
        long number = claimed();
        write("U8", "6.1", "Tell Jayden Smithers' mum Kelly on 07700 900461 that the council pays");
        assertThat(enquiries.find(number).orElseThrow().state()).isEqualTo(Enquiry.State.CLAIMED);
        assertThat(people.slack.messages()).filteredOn(call -> call.method().equals("chat.postEphemeral"))
                .extracting(call -> call.body().text("text")).last().asString()
                .contains("Not sent", "Jayden Smithers", "Kelly", "07700 900461", "Send as it is:");
        write("U8", "6.2", "send as it is: Tell Jayden Smithers' mum Kelly that the council pays");
        assertThat(reply(number)).isEqualTo("Tell Jayden Smithers' mum Kelly that the council pays");
        assertThat(people.rooms.get(Audit.class).deeds()).contains("enquiry-details-sent", "enquiry-answered");
    }

    @Test
    void a_reply_that_mentions_us_comes_twice_and_goes_to_the_asker_once_and_is_no_question() throws Exception {
        long number = claimed();
        int said = toTeam().size();
        write("U8", "6.1", "<@UBOT> ring the front door", Map.of("type", "app_mention"));
        write("U8", "6.1", "<@UBOT> ring the front door");
        assertThat(reply(number)).isEqualTo("ring the front door");
        assertThat(toTeam()).hasSize(said + 1);
        write("U8", "6.2", "<@UBOT> what is neglect?");
        write("U8", "6.2", "<@UBOT> what is neglect?", Map.of("type", "app_mention"));
        assertThat(toTeam()).hasSize(said + 2);
    }

    @Test
    void who_did_not_claim_an_enquiry_may_ask_us_in_its_thread() throws Exception {
        claimed();
        int said = toTeam().size();
        write("U7", "6.1", "<@UBOT> what is neglect?");
        write("U7", "6.1", "<@UBOT> what is neglect?", Map.of("type", "app_mention"));
        assertThat(enquiries.open()).hasSize(1);
        assertThat(toTeam()).hasSize(said + 1);
    }

    @Test
    void a_reply_that_the_channel_sees_too_goes_to_the_asker() throws Exception {
        long number = claimed();
        write("U8", "6.1", "Ring them", Map.of("type", "message", "subtype", "thread_broadcast"));
        assertThat(reply(number)).isEqualTo("Ring them");
        assertThat(notes()).isZero();
    }

    @Test
    void of_a_reply_with_a_file_the_words_go_to_the_asker_and_of_a_file_alone_nothing() throws Exception {
        long number = claimed();
        Map<String, ?> file = Map.of("type", "message", "subtype", "file_share", "files", List.of(Map.of("id", "F1")));
        write("U8", "6.1", "", file);
        assertThat(enquiries.open()).hasSize(1);
        assertThat(notes()).isEqualTo(1);
        write("U8", "6.2", "As the form says", file);
        assertThat(reply(number)).isEqualTo("As the form says");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void a_direct_question_with_a_file_is_answered() throws Exception {
        people.send(new Slackers.Sent("application/json", Json.write(Map.of("type", "event_callback", "team_id", "T1",
                "event_id", "D1", "event", Map.of("type", "message", "subtype", "file_share", "channel", "D1",
                        "channel_type", "im", "user", "U1", "ts", "7.1", "text", "what is neglect?", "files",
                        List.of(Map.of("id", "F1")))))));
        assertThat(people.message(0).body().text("channel")).isEqualTo("D1");
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
