package signpost.teams;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import signpost.TestDatabase;
import signpost.answer.Topics;
import signpost.chat.Cast;
import signpost.chat.Office;
import signpost.chat.Shelf;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// The rooms behind Teams' door, and a Teams of this machine before it, anew for each test.
abstract class AtTeams {

    private static final Topics TOPICS = new Topics(List.of(
            new Topics.Topic("neglect", "Neglect <b> & care", List.of("neglect"), List.of()),
            new Topics.Topic("missing", "Missing children", List.of("missing"), List.of())));

    FakeTeams teams;
    TestDatabase rooms;

    @BeforeEach
    void open() throws Exception {
        teams = new FakeTeams();
        rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS, teams.access(), TOPICS,
                (Shelf) document -> Optional.of(document.replace(".md", "")),
                new Office("https://ask.example.org/", Duration.ofHours(24), Path.of("target/library"),
                        Cast.PUBLISHER));
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
        return invoke(teams.message("i" + name + value.hashCode(), ""), name, value, replyTo);
    }

    /// The same where somebody is.
    ///
    /// @param invoke a message from there
    Json invoke(Map<String, Object> invoke, String name, Map<String, Object> value, String replyTo) throws Exception {
        invoke.put("type", "invoke");
        invoke.put("name", name);
        invoke.put("value", value);
        invoke.put("replyToId", replyTo);
        return Json.read(teams.said(rooms, invoke, teams.token(rooms.clock().instant(), Function.identity())).body())
                .orElseThrow();
    }

    /// What the button carries that asks the team.
    static String ask(Json said) {
        return said.list("attachments").getFirst().list("content", "body").stream()
                .flatMap(piece -> piece.list("actions").stream())
                .filter(action -> action.text("title").equals("Ask the partnership's team"))
                .map(action -> action.text("data", "signpost"))
                .findFirst().orElseThrow();
    }
}
