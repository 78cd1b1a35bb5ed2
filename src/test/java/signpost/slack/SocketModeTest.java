package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// Socket Mode, against a small server of this machine.
class SocketModeTest {

    /// The end of the connection that is Slack's.
    private static final class Server extends WebSocketServer {

        private final List<WebSocket> open = new CopyOnWriteArrayList<>();
        private final List<String> acknowledged = new CopyOnWriteArrayList<>();
        private volatile boolean started;

        Server() {
            super(new InetSocketAddress("127.0.0.1", 0));
            setReuseAddr(true);
            setDaemon(true);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            open.add(socket);
            socket.send("{\"type\":\"hello\",\"num_connections\":1}");
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket socket, String message) {
            acknowledged.add(Json.read(message).orElseThrow().text("envelope_id"));
        }

        @Override
        public void onError(WebSocket socket, Exception error) {}

        @Override
        public void onStart() {
            started = true;
        }

        void say(String envelope, String type, Map<String, ?> payload) {
            open.getLast().send(Json.write(Map.of("envelope_id", envelope, "type", type, "payload", payload,
                    "accepts_response_payload", false)));
        }
    }

    private final Server server = new Server();
    private Slackers people;

    @BeforeEach
    void open() {
        server.start();
        Slackers.until(() -> server.started);
        people = Slackers.bySocket(Cast.ANSWERS);
        people.slack.says("apps.connections.open",
                "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + server.getPort() + "/link\"}");
        people.rooms.get(SlackDoor.class).open();
        Slackers.until(() -> server.open.size() == 1);
    }

    @AfterEach
    void close() throws Exception {
        people.close();
        server.stop(500);
    }

    private static Map<String, Object> mention(String id, String ts) {
        return Map.of("type", "event_callback", "team_id", "T1", "event_id", id, "event", Map.of("type",
                "app_mention", "channel", "C1", "user", "U1", "ts", ts, "text", "<@UBOT> interview?"));
    }

    @Test
    void an_event_a_command_and_a_button_come_and_are_answered() {
        server.say("e1", "events_api", mention("E1", "1.1"));
        assertThat(people.message(0).body().text("text")).contains("Every child who has been missing");
        server.say("e2", "slash_commands", Map.of("command", "/signpost", "text", "interview?", "team_id", "T1",
                "channel_id", "C1", "user_id", "U1", "trigger_id", "t1", "response_url",
                people.slack.api() + "respond"));
        assertThat(people.message(1).method()).isEqualTo("respond");
        Json share = Buttons.of(people.message(1).body()).getLast();
        server.say("e3", "interactive", Map.of("type", "block_actions", "trigger_id", "t2", "team",
                Map.of("id", "T1"), "user", Map.of("id", "U1"), "channel", Map.of("id", "C1"),
                "container", Map.of("is_ephemeral", true), "response_url", people.slack.api() + "respond",
                "actions", List.of(Map.of("action_id", share.text("action_id"), "value", share.text("value")))));
        assertThat(people.message(2).method()).isEqualTo("chat.postMessage");
        Slackers.until(() -> Set.copyOf(server.acknowledged).equals(Set.of("e1", "e2", "e3")));
    }

    @Test
    void what_could_not_be_kept_is_not_acknowledged_and_comes_again() throws Exception {
        try (Connection rows = people.rooms.rows(); Statement statement = rows.createStatement()) {
            statement.execute("alter table inbox add constraint nothing_kept check (tries < 0)");
            long before = tried(statement);
            server.say("e1", "events_api", mention("E1", "1.1"));
            Slackers.until(() -> tried(statement) > before);
            statement.execute("alter table inbox drop constraint nothing_kept");
        }
        server.say("e2", "events_api", mention("E1", "1.1"));
        Slackers.until(() -> server.acknowledged.equals(List.of("e2")));
        people.message(1);
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        assertThat(people.slack.messages()).as("that it was not taken, and the answer").hasSize(2);
        assertThat(server.acknowledged).containsExactly("e2");
    }

    /// How often it was tried to keep something: a number that was given out stays so, though the row was refused.
    private static long tried(Statement statement) {
        try (ResultSet next = statement.executeQuery("select identity_base from information_schema.columns"
                + " where table_name = 'inbox' and column_name = 'id'")) {
            next.next();
            return next.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_connection_that_ends_is_opened_anew() {
        server.open.getLast().send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        Slackers.until(() -> server.open.size() == 2);
        server.say("e1", "events_api", mention("E1", "1.1"));
        people.message(0);
        Slackers.until(() -> server.acknowledged.equals(List.of("e1")));
    }
}
