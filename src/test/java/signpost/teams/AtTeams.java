package signpost.teams;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// The rooms behind Teams' door, and a Teams of this machine before it, anew for each test.
abstract class AtTeams {

    FakeTeams teams;
    TestDatabase rooms;

    @BeforeEach
    void open() throws Exception {
        teams = new FakeTeams();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS, teams.access());
        rooms.get(EmbeddedServer.class).start();
    }

    @AfterEach
    void close() {
        rooms.get(Inbox.class).rest();
        rooms.close();
        teams.close();
    }

    /// As when the service is started again over the same rows.
    void restart() {
        rooms.get(Inbox.class).rest();
        rooms.restart();
        rooms.get(TeamsDoor.class);
        rooms.get(EmbeddedServer.class).start();
    }

    /// What Teams asks and waits for the answer.
    Json invoke(String name, Map<String, Object> value, String replyTo) throws Exception {
        Map<String, Object> invoke = teams.message("i" + name + value.hashCode(), "");
        invoke.put("type", "invoke");
        invoke.put("name", name);
        invoke.put("value", value);
        invoke.put("replyToId", replyTo);
        return Json.read(teams.said(rooms, invoke, teams.token(rooms.clock().instant(), Function.identity())).body())
                .orElseThrow();
    }
}
