package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Slack's door with a Slack behind it that we did not make, from the installation on, with no scope more than the manifest asks for.
class EmulatorTest {

    private Emulator slack;
    private TestDatabase rooms;
    private String address;
    private String ann;
    private String channel;
    private int events;

    @BeforeEach
    void open() throws Exception {
        slack = Emulator.start();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS, new SlackAccess(Slackers.SECRET, "", "", Emulator.CLIENT,
                Emulator.CLIENT_SECRET, "C9", slack.api(), List.of(), "https://ask.example.org/"));
        address = rooms.get(EmbeddedServer.class).start().getURL() + "/slack/";
        ann = slack.call(Emulator.ANN, "auth.test", Map.of()).text("user_id");
        channel = slack.call(Emulator.ANN, "conversations.list", Map.of()).list("channels").stream()
                .filter(one -> one.text("name").equals("safeguarding")).findFirst().orElseThrow().text("id");
        install();
    }

    @AfterEach
    void close() {
        if (rooms != null) {
            rooms.get(Inbox.class).rest();
            rooms.close();
        }
        if (slack != null) {
            slack.close();
        }
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private void install() throws Exception {
        HttpResponse<String> begun = get("install", "x=y");
        String back = slack.agree(begun.headers().firstValue("Location").orElseThrow());
        assertThat(get("oauth?" + back, begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]).body())
                .contains("now in your workspace");
    }

    private void send(Slackers.Sent sent) throws Exception {
        long now = rooms.clock().instant().getEpochSecond();
        assertThat(Slackers.post(address, sent.type(), sent.body(), String.valueOf(now),
                Slackers.sign(Slackers.SECRET, now, sent.body()))).isEqualTo(200);
        Slackers.until(() -> rooms.get(Inbox.class).waiting() == 0);
    }

    /// Ann writes a message, and Slack sends it on.
    ///
    /// @param type of the event
    /// @param where a conversation in which she is
    /// @return the time stamp of her message
    private String write(String type, String where, String text, String more) throws Exception {
        String ts = slack.call(Emulator.ANN, "chat.postMessage", Map.of("channel", where, "text", text)).text("ts");
        event(type, "\"channel\":\"" + where + "\",\"ts\":\"" + ts + "\",\"text\":\"" + text + "\"" + more);
        return ts;
    }

    private void event(String type, String fields) throws Exception {
        send(new Slackers.Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T000000001\","
                + "\"event_id\":\"E" + ++events + "\",\"event\":{\"type\":\"" + type + "\",\"user\":\"" + ann + "\","
                + fields + "}}"));
    }

    /// Ann's chat with the bot alone.
    private String alone() throws Exception {
        String bot = slack.call(Emulator.ANN, "users.list", Map.of()).list("members").stream()
                .filter(one -> one.isTrue("is_bot")).findFirst().orElseThrow().text("id");
        return slack.call(Emulator.ANN, "conversations.open", Map.of("users", bot)).text("channel", "id");
    }

    private List<Json> thread(String where, String ts) throws Exception {
        return slack.call(Emulator.ANN, "conversations.replies", Map.of("channel", where, "ts", ts)).list("messages");
    }

    /// What the bot said in answer, in a thread or beside it.
    private Json said(String where, String ts, int number) throws Exception {
        return Stream.concat(
                slack.call(Emulator.ANN, "conversations.replies", Map.of("channel", where, "ts", ts)).list("messages")
                        .stream(),
                slack.call(Emulator.ANN, "conversations.history", Map.of("channel", where)).list("messages").stream())
                .filter(one -> !one.text("user").equals(ann))
                .sorted(Comparator.comparing(one -> one.text("ts")))
                .distinct().toList().get(number);
    }

    private String trigger() throws Exception {
        String token = slack.calls("oauth.v2.access").getFirst().answer().text("access_token");
        return slack.call(token, "views.generateTriggerId", Map.of("user_id", ann)).text("trigger_id");
    }

    @Test
    void whoever_installs_us_is_answered_in_the_thread_of_their_mention_and_of_danger_alone() throws Exception {
        String bot = slack.calls("oauth.v2.access").getFirst().answer().text("bot_user_id");
        slack.call(Emulator.ANN, "conversations.invite", Map.of("channel", channel, "users", bot));
        String ts = write("app_mention", channel, "<@UBOT> who does the interview?", "");
        Json said = said(channel, ts, 0);
        assertThat(said.text("text")).contains("Every child who has been missing is offered");
        assertThat(Json.write(said.at("blocks"))).contains("Every child who has been missing is offered");
        assertThat(said.text("thread_ts")).isEqualTo(ts);
        write("app_mention", channel, "<@UBOT> he ran off", "");
        assertThat(slack.calls("chat.postMessage").getLast().form().get("channel")).isEqualTo(ann);
        assertThat(slack.calls("chat.postMessage").getLast().form().get("text")).contains("999");
        assertThat(slack.refused()).isEmpty();
    }

    @Test
    void a_question_is_passed_by_a_form_that_opens_and_the_reply_comes_to_the_chat_with_the_bot() throws Exception {
        String alone = alone();
        String ts = write("message", alone, "nothing on this", ",\"channel_type\":\"im\"");
        Json button = Buttons.saying("team", said(alone, ts, 0));
        send(Slackers.interaction(Map.of("type", "block_actions", "trigger_id", trigger(), "user", Map.of("id", ann),
                "team", Map.of("id", "T000000001"), "channel", Map.of("id", alone), "container",
                Map.of("is_ephemeral", false, "thread_ts", ts), "actions",
                List.of(Map.of("action_id", button.text("action_id"), "value", button.text("value"))))));
        Slackers.until(() -> !slack.calls("views.open").isEmpty());
        Json form = slack.calls("views.open").getFirst().answer().at("view");
        send(Slackers.interaction(Map.of("type", "view_submission", "trigger_id", "t", "user", Map.of("id", ann),
                "team", Map.of("id", "T000000001"), "view", Map.of("type", "modal", "callback_id",
                        form.text("callback_id"), "private_metadata", form.text("private_metadata"), "state",
                        Map.of("values", Map.of(Views.MORE, Map.of(Views.MORE,
                                Map.of("type", "plain_text_input", "value", "For a nursery."))))))));
        Enquiries enquiries = rooms.get(Enquiries.class);
        Slackers.until(() -> enquiries.open().size() == 1);
        enquiries.claim(1, "sam");
        enquiries.answer(1, "sam", "Ask <the> council & wait.");
        enquiries.tick();
        Slackers.until(() -> slack.calls("chat.postMessage").getLast().form().get("text").contains("council"));
        assertThat(Json.write(slack.call(Emulator.ANN, "conversations.history", Map.of("channel", alone))))
                .contains("Ask &lt;the&gt; council &amp; wait.");
        assertThat(slack.refused()).isEmpty();
    }

    @Test
    void the_home_page_is_published() throws Exception {
        event("app_home_opened", "\"tab\":\"home\",\"channel\":\"" + alone() + "\"");
        Slackers.until(() -> !slack.calls("views.publish").isEmpty());
        assertThat(slack.calls("views.publish").getFirst().answer().text("view", "type")).isEqualTo("home");
        assertThat(slack.refused()).isEmpty();
    }
}
