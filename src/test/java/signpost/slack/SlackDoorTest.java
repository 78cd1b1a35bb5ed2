package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeSlack slack;
    private TestDatabase rooms;
    private String address;

    @BeforeEach
    void open() {
        slack = new FakeSlack();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS,
                new SlackAccess(SECRET, "xoxb-1", "", slack.api(), "https://ask.example.org/"));
        address = rooms.get(EmbeddedServer.class).start().getURL() + "/slack/events";
    }

    @AfterEach
    void close() {
        rooms.get(Inbox.class).rest();
        rooms.close();
        slack.close();
    }

    @Test
    void a_mention_is_answered_in_its_thread_with_the_passage() throws Exception {
        assertThat(send(mention("E1", "1.1", "<@UBOT> who does the return home interview?"))).isEqualTo(200);
        FakeSlack.Called said = message(0);
        assertThat(said.method()).isEqualTo("chat.postMessage");
        assertThat(said.body().text("channel")).isEqualTo("C1");
        assertThat(said.body().text("thread_ts")).isEqualTo("1.1");
        assertThat(said.body().text("text")).contains("Every child who has been missing is offered");
        assertThat(Limits.faults(said.body())).isEmpty();
    }

    @Test
    void a_later_message_in_the_thread_follows_up_without_a_mention_and_others_are_left_alone() throws Exception {
        send(mention("E1", "1.1", "<@UBOT> who does the interview?"));
        message(0);
        send(event("E2", "message", "1.2", "show more", ",\"thread_ts\":\"1.1\",\"channel_type\":\"channel\""));
        assertThat(message(1).body().text("text")).contains("Look at what day-to-day");
        send(event("E3", "message", "2.2", "interview?", ",\"thread_ts\":\"2.1\",\"channel_type\":\"channel\""));
        send(event("E4", "message", "3.1", "interview?", ",\"channel_type\":\"channel\""));
        until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).hasSize(2);
    }

    @Test
    void what_comes_twice_is_answered_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(mention("E1", "1.1", "<@UBOT> interview?"))).isEqualTo(200);
        }
        send(mention("E2", "1.1", "<@UBOT> interview?"));
        until(() -> rooms.get(Inbox.class).waiting() == 0);
        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void danger_is_answered_to_the_person_alone_and_by_a_message_of_its_own() throws Exception {
        send(mention("E1", "1.1", "<@UBOT> she ran off with her little brother"));
        assertThat(message(0).method()).isEqualTo("chat.postEphemeral");
        assertThat(message(0).body().text("user")).isEqualTo("U1");
        assertThat(message(1).body().text("channel")).isEqualTo("U1");
        assertThat(message(1).body().text("text")).contains("999");
        assertThat(slack.messages()).hasSize(2);
    }

    @Test
    void a_command_is_answered_to_the_person_who_may_share_it() throws Exception {
        send(command("interview?"));
        FakeSlack.Called said = message(0);
        assertThat(said.method()).isEqualTo("respond");
        assertThat(said.body().text("response_type")).isEqualTo("ephemeral");
        String value = Buttons.of(said.body()).stream().filter(button -> button.text("action_id").equals("share"))
                .findFirst().orElseThrow().text("value");
        send(press("share", value, true));
        assertThat(message(1).method()).isEqualTo("chat.postMessage");
        assertThat(message(1).body().text("channel")).isEqualTo("C1");
    }

    @Test
    void a_reply_that_did_not_help_is_asked_about_and_can_go_to_the_team() throws Exception {
        send(mention("E1", "1.1", "<@UBOT> unsure"));
        List<Json> buttons = Buttons.of(message(0).body());
        Json no = buttons.stream().filter(button -> button.text("text", "text").equals("No")).findFirst().orElseThrow();
        send(press(no.text("action_id"), no.text("value"), false));
        until(() -> slack.calls().stream().anyMatch(call -> call.method().equals("views.open")));
        Json team = buttons.stream().filter(button -> button.text("text", "text").contains("team")).findFirst()
                .orElseThrow();
        send(press(team.text("action_id"), team.text("value"), false));
        until(() -> rooms.get(Enquiries.class).open().size() == 1);
        long number = rooms.get(Enquiries.class).open().getFirst().number();
        rooms.get(Enquiries.class).answer(number, "Asha", "Ring the front door.");
        rooms.get(Enquiries.class).tick();
        until(() -> slack.messages().stream().anyMatch(call -> call.body().text("text").contains("front door.")));
    }

    @Test
    void too_many_requests_are_waited_out_and_refused_blocks_become_words() throws Exception {
        slack.nextStatus(429);
        send(mention("E1", "1.1", "<@UBOT> interview?"));
        until(() -> rooms.get(Inbox.class).waiting() == 1);
        Thread.sleep(300);
        assertThat(slack.messages()).isEmpty();
        rooms.clock().forward(Duration.ofSeconds(8));
        slack.nextError("invalid_blocks");
        rooms.get(Inbox.class).tick();
        until(() -> slack.messages().size() == 2);
        assertThat(slack.messages().getLast().body().at("blocks").isPresent()).isFalse();
        assertThat(slack.messages().getLast().body().text("text")).contains("Every child");
    }

    @Test
    void a_question_taken_before_the_end_is_answered_after_the_next_start() throws Exception {
        rooms.get(Inbox.class).rest();
        assertThat(send(mention("E1", "1.1", "<@UBOT> interview?"))).isEqualTo(200);
        assertThat(slack.messages()).isEmpty();
        rooms.restart();
        rooms.get(SlackDoor.class);
        rooms.get(Inbox.class).tick();
        assertThat(message(0).body().text("thread_ts")).isEqualTo("1.1");
    }

    @Test
    void what_slack_did_not_sign_now_is_refused_and_does_nothing() throws Exception {
        String body = mention("E1", "1.1", "<@UBOT> interview?").body();
        long now = rooms.clock().instant().getEpochSecond();
        assertThat(post(body, String.valueOf(now), sign("wrong", now, body))).isEqualTo(401);
        assertThat(post(body + " ", String.valueOf(now), sign(SECRET, now, body))).isEqualTo(401);
        assertThat(post(body, String.valueOf(now - 301), sign(SECRET, now - 301, body))).isEqualTo(401);
        assertThat(post(body, String.valueOf(now + 301), sign(SECRET, now + 301, body))).isEqualTo(401);
        assertThat(post(body, "x", sign(SECRET, now, body))).isEqualTo(401);
        assertThat(post(body, "", "")).isEqualTo(401);
        assertThat(rooms.get(Inbox.class).waiting()).isZero();
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void two_hundred_mentions_are_each_answered_once() throws Exception {
        long start = System.nanoTime();
        long slowest = 0;
        for (int i = 0; i < 200; i++) {
            long began = System.nanoTime();
            assertThat(send(mention("E" + i, i + ".1", "<@UBOT> interview?"))).isEqualTo(200);
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        while (slack.messages().size() < 200 && System.nanoTime() - start < 60e9) {
            rooms.get(Inbox.class).tick();
            Thread.sleep(20);
        }
        until(() -> rooms.get(Inbox.class).waiting() == 0);
        Set<String> threads = new HashSet<>();
        slack.messages().forEach(call -> threads.add(call.body().text("thread_ts")));
        assertThat(threads).hasSize(200);
        assertThat(slack.messages()).hasSize(200);
        System.out.printf("200 mentions: all answered once after %.1f s, slowest acknowledgement %.0f ms%n",
                (System.nanoTime() - start) / 1e9, slowest / 1e6);
    }

    private record Sent(String type, String body) {}

    private static Sent mention(String id, String ts, String text) {
        return event(id, "app_mention", ts, text, "");
    }

    private static Sent event(String id, String type, String ts, String text, String more) {
        return new Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"" + id
                + "\",\"event\":{\"type\":\"" + type + "\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"" + ts
                + "\",\"text\":\"" + text + "\"" + more + "}}");
    }

    private Sent command(String text) {
        return new Sent("application/x-www-form-urlencoded", "command=%2Fsignpost&channel_id=C1&user_id=U1&trigger_id=t"
                + System.nanoTime() + "&response_url=" + encoded(slack.api() + "respond") + "&text=" + encoded(text));
    }

    private Sent press(String id, String value, boolean ephemeral) {
        String payload = Json.write(Map.of("type", "block_actions", "trigger_id", "t" + System.nanoTime(),
                "user", Map.of("id", "U1"), "channel", Map.of("id", "C1"),
                "container", Map.of("is_ephemeral", ephemeral, "thread_ts", "1.1"),
                "response_url", slack.api() + "respond",
                "actions", List.of(Map.of("action_id", id, "value", value))));
        return new Sent("application/x-www-form-urlencoded", "payload=" + encoded(payload));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int send(Sent sent) throws Exception {
        long now = rooms.clock().instant().getEpochSecond();
        return post(sent.type(), sent.body(), String.valueOf(now), sign(SECRET, now, sent.body()));
    }

    private int post(String body, String time, String signature) throws Exception {
        return post("application/json", body, time, signature);
    }

    private int post(String type, String body, String time, String signature) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!time.isEmpty()) {
            request.header("X-Slack-Request-Timestamp", time).header("X-Slack-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String sign(String secret, long time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0=" + HexFormat.of()
                .formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }

    private FakeSlack.Called message(int number) {
        until(() -> slack.messages().size() > number);
        return slack.messages().get(number);
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
