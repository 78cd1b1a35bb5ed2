package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.inbox.Inbox;
import signpost.insight.Insight;
import signpost.json.Json;

/// People in Slack: their language, the news they asked for, and what they began before a restart.
class SlackPeopleTest {

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
    void whose_slack_is_in_welsh_is_answered_in_welsh_and_slack_is_asked_once() throws Exception {
        people.slack.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"cy-GB\"}}");
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure"));
        Json said = people.message(0).body();
        assertThat(Json.write(people.form(Buttons.saying("Nac oedd", said), 0))).contains("Beth oedd");
        people.send(people.pass(people.form(Buttons.saying("dîm", said), 1), "", false));
        assertThat(people.message(1).body().text("text")).contains("Ymholiad");
        Enquiries enquiries = people.rooms.get(Enquiries.class);
        Slackers.until(() -> enquiries.open().size() == 1);
        enquiries.answer(enquiries.open().getFirst().number(), "Asha", "Ring the front door.");
        enquiries.tick();
        Slackers.until(() -> people.slack.messages().stream().anyMatch(call -> call.body().text("text")
                .startsWith("Mae tîm y bartneriaeth wedi ateb eich cwestiwn.")));
        people.send(Slackers.event("E9", "app_home_opened", "", "", ",\"tab\":\"home\""));
        assertThat(Json.write(people.call("views.publish", 0).body())).contains("Cymorth");
        assertThat(people.calls("users.info")).hasSize(1);
    }

    @Test
    void a_thread_goes_on_and_a_judgement_is_kept_though_the_service_was_started_again_meanwhile() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        Json no = Buttons.of(people.message(0).body()).stream()
                .filter(button -> button.text("text", "text").equals("No")).findFirst().orElseThrow();
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        people.rooms.get(Insight.class).tick();
        people.restart();
        people.send(Slackers.event("E2", "message", "1.2", "interview?",
                ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
        assertThat(people.message(1).body().text("text")).contains("Every child who has been missing");
        Json more = Buttons.of(people.message(0).body()).stream()
                .filter(button -> button.text("text", "text").toLowerCase(Locale.ROOT).contains("more")).findFirst()
                .orElseThrow();
        people.send(people.press(more.text("action_id"), more.text("value"), false));
        assertThat(people.message(2).body().text("text")).contains("Look at what day-to-day");
        people.send(people.press(more.text("action_id"), more.text("value").replace("\n=", "\n=other"), false));
        assertThat(people.message(3).body().text("text")).as("an old button never stands for another reply")
                .contains("no longer");
        people.send(people.press(no.text("action_id"), no.text("value"), false));
        Json form = people.call("views.open", 0).body().at("view");
        people.send(new Slackers.Sent("application/x-www-form-urlencoded", "payload=" + Slackers.encoded(Json.write(
                Map.of("type", "view_submission", "trigger_id", "t9", "user", Map.of("id", "U1"), "team",
                        Map.of("id", "T1"), "view",
                        Map.of("type", "modal", "callback_id", Views.REASONS, "private_metadata",
                                form.text("private_metadata"), "state",
                                Map.of("values", Map.of("reason", Map.of("reason", Map.of("type", "radio_buttons",
                                        "selected_option", Map.of("value", "out-of-date")))))))))));
        Slackers.until(() -> people.slack.messages().stream()
                .anyMatch(call -> call.body().text("text").contains("Thank you")));
        people.rooms.get(Insight.class).tick();
        try (Connection rows = people.rooms.rows();
                Statement statement = rows.createStatement();
                ResultSet kept = statement.executeQuery("select id from asked where feedback = 'out-of-date'")) {
            assertThat(kept.next()).isTrue();
        }
    }

    @Test
    void a_question_goes_to_the_team_once_though_the_service_was_started_again_meanwhile() throws Exception {
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> unsure"));
        Json form = people.form(Buttons.saying("team", people.message(0).body()), 0);
        for (int i = 1; i <= 2; i++) {
            people.settled();
            people.rooms.get(Insight.class).tick();
            people.restart();
            people.send(people.pass(form, "", false));
            assertThat(people.message(i).body().text("text")).contains("enquiry 1");
        }
        assertThat(people.rooms.get(Enquiries.class).open()).singleElement()
                .satisfies(enquiry -> assertThat(enquiry.question()).isEqualTo("unsure"));
    }

    @Test
    void who_asked_for_news_by_chat_message_gets_it_where_their_address_is_known() {
        var marked = new AtomicInteger();
        var news = new PersonPost.News("Neglect <!channel>", "See it *early*.", "https://ask.example.org/updates/1",
                "https://ask.example.org/preferences/x", "en");
        SlackPeople post = people.rooms.get(SlackPeople.class);
        people.slack.says("users.lookupByEmail", "{\"ok\":false,\"error\":\"users_not_found\"}");
        assertThat(post.write("nobody@example.org", news, marked::incrementAndGet)).isEmpty();
        people.slack.says("users.lookupByEmail", "{\"ok\":true,\"user\":{\"id\":\"U7\"}}");
        Optional<ChannelPost.Outcome> said = post.write("ann@example.org", news, marked::incrementAndGet);
        assertThat(said.orElseThrow()).isInstanceOf(ChannelPost.Posted.class);
        Json message = people.message(0).body();
        assertThat(message.text("channel")).isEqualTo("U7");
        assertThat(message.text("text")).contains("Neglect &lt;!channel&gt;", "https://ask.example.org/preferences/x");
        assertThat(Limits.faults(message)).isEmpty();
        people.slack.nextError("channel_not_found");
        assertThat(post.write("ann@example.org", news, marked::incrementAndGet).orElseThrow())
                .isInstanceOf(ChannelPost.Never.class);
        assertThat(people.calls("users.lookupByEmail")).hasSize(2);
        assertThat(marked).hasValue(2);
    }
}
