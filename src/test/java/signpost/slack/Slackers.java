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
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import signpost.TestDatabase;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.rows.Rows;

/// People in Slack, before our door: what they do comes as signed requests, and what we say lands in a Web API that keeps it.
final class Slackers implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final FakeSlack slack = new FakeSlack();
    final TestDatabase rooms;
    private String address;

    /// @param beans what the rooms need besides
    Slackers(String botToken, String clientId, Object... beans) {
        this(botToken, clientId, "", List.of(), beans);
    }

    /// Where only these workspaces install us.
    static Slackers of(List<String> workspaces, Object... beans) {
        return new Slackers("", "123.456", "", workspaces, beans);
    }

    /// Where Slack is reached by Socket Mode.
    static Slackers bySocket(Object... beans) {
        return new Slackers("xoxb-1", "", "xapp-1", List.of(), beans);
    }

    private Slackers(String botToken, String clientId, String appToken, List<String> workspaces,
            Object[] beans) {
        Object[] all = Arrays.copyOf(beans, beans.length + 1);
        all[beans.length] = new SlackAccess(SECRET, botToken, appToken, clientId, clientId.isEmpty() ? "" : "s3cret",
                "C9", slack.api(), workspaces, "https://ask.example.org/");
        rooms = TestDatabase.serving(Map.of(), all);
        address = rooms.get(EmbeddedServer.class).start().getURL() + "/slack/";
    }

    /// As when the service is started again over the same rows.
    void restart() {
        rooms.get(Inbox.class).rest();
        rooms.restart();
        address = rooms.get(EmbeddedServer.class).start().getURL() + "/slack/";
    }

    @Override
    public void close() {
        rooms.get(Inbox.class).rest();
        rooms.close();
        slack.close();
    }

    record Sent(String type, String body) {}

    static Sent mention(String id, String ts, String text) {
        return event(id, "app_mention", ts, text, "");
    }

    static Sent event(String id, String type, String ts, String text, String more) {
        return new Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"" + id
                + "\",\"event\":{\"type\":\"" + type + "\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"" + ts
                + "\",\"text\":\"" + text + "\"" + more + "}}");
    }

    Sent command(String text) {
        return new Sent("application/x-www-form-urlencoded", "command=%2Fsignpost&channel_id=C1&user_id=U1&trigger_id=t"
                + System.nanoTime() + "&response_url=" + encoded(slack.api() + "respond") + "&text=" + encoded(text));
    }

    Sent press(String id, String value, boolean ephemeral) {
        String payload = Json.write(Map.of("type", "block_actions", "trigger_id", "t" + System.nanoTime(),
                "user", Map.of("id", "U1"), "team", Map.of("id", "T1"), "channel", Map.of("id", "C1"),
                "container", Map.of("is_ephemeral", ephemeral, "thread_ts", "1.1"),
                "response_url", slack.api() + "respond",
                "actions", List.of(Map.of("action_id", id, "value", value))));
        return new Sent("application/x-www-form-urlencoded", "payload=" + encoded(payload));
    }

    /// A button of the home page.
    Sent pressAtHome(String id) {
        return interaction(Map.of("type", "block_actions", "trigger_id", "t" + System.nanoTime(), "user",
                Map.of("id", "U1"), "team", Map.of("id", "T1"), "container", Map.of("type", "view"), "actions",
                List.of(Map.of("action_id", id, "value", "x"))));
    }

    /// Sends the form of a question for the team, as it was opened, with what somebody added.
    Sent pass(Json form, String more, boolean tell) {
        return submit(form, Map.of(
                Views.MORE, Map.of(Views.MORE, Map.of("type", "plain_text_input", "value", more)),
                Views.TELL, Map.of(Views.TELL, Map.of("type", "checkboxes", "selected_options",
                        tell ? List.of(Map.of("value", Views.TELL)) : List.of()))));
    }

    /// A form with what was filled in.
    Sent submit(Json form, Map<String, ?> values) {
        return interaction(Map.of("type", "view_submission", "trigger_id", "t" + System.nanoTime(), "user",
                Map.of("id", "U1"), "team", Map.of("id", "T1"), "view",
                Map.of("type", "modal", "callback_id", form.text("callback_id"), "private_metadata",
                        form.text("private_metadata"), "state", Map.of("values", values))));
    }

    static Sent interaction(Map<String, ?> payload) {
        return new Sent("application/x-www-form-urlencoded", "payload=" + encoded(Json.write(payload)));
    }

    /// The form that the button opens, of so many that were opened before.
    Json form(Json button, int number) throws Exception {
        send(press(button.text("action_id"), button.text("value"), false));
        return call("views.open", number).body().at("view");
    }

    /// Waits until everything that came was answered.
    void settled() {
        until(() -> rooms.get(Inbox.class).waiting() == 0);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    int send(Sent sent) throws Exception {
        long now = rooms.clock().instant().getEpochSecond();
        return post(sent.type(), sent.body(), String.valueOf(now), sign(SECRET, now, sent.body()));
    }

    int post(String body, String time, String signature) throws Exception {
        return post("application/json", body, time, signature);
    }

    int post(String type, String body, String time, String signature) throws Exception {
        return post(address, type, body, time, signature);
    }

    /// @param address of what is ours before Slack, with a slash at the end
    static int post(String address, String type, String body, String time, String signature) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "events"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!time.isEmpty()) {
            request.header("X-Slack-Request-Timestamp", time).header("X-Slack-Signature", signature);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    static String sign(String secret, long time, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "v0=" + HexFormat.of()
                .formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> get(String path, String cookie) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// When the message that came last is worked on next; empty where everything was answered.
    Optional<Instant> due() {
        return rooms.get(Rows.class).one("select max(due_at) as due from inbox having count(*) > 0",
                row -> row.time("due"));
    }

    /// The call of this method, once there are so many.
    FakeSlack.Called call(String method, int number) {
        until(() -> calls(method).size() > number);
        return calls(method).get(number);
    }

    List<FakeSlack.Called> calls(String method) {
        return slack.calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    FakeSlack.Called message(int number) {
        until(() -> slack.messages().size() > number);
        return slack.messages().get(number);
    }

    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
