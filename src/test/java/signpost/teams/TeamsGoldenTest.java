package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import signpost.Golden;
import signpost.TestDatabase;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// The golden conversations in Teams.
class TeamsGoldenTest {

    @TestFactory
    Stream<DynamicTest> in_a_chat_of_ones_own() {
        return Golden.by(TeamsGoldenTest::run);
    }

    private static void run(Golden.Conversation conversation) throws Exception {
        FakeTeams teams = new FakeTeams();
        TestDatabase rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS, teams.access());
        try {
            rooms.get(EmbeddedServer.class).start();
            int id = 1;
            for (Golden.Turn turn : conversation.turns()) {
                int before = teams.messages().size();
                assertThat(teams.post(rooms, teams.message(String.valueOf(id++), turn.says()))).isBetween(200, 202);
                FakeTeams.settled(rooms);
                assertThat(teams.messages()).hasSizeGreaterThan(before);
                shows(Json.write(teams.messages().get(before).body().at("attachments")), turn.shows());
            }
        } finally {
            rooms.get(Inbox.class).rest();
            rooms.close();
            teams.close();
        }
    }

    private static void shows(String card, List<Golden.Shown> shows) {
        int at = 0;
        for (Golden.Shown shown : shows) {
            int found = card.indexOf(shown.words(), at);
            assertThat(found).as(shown.words()).isGreaterThanOrEqualTo(0);
            assertThat(card.indexOf(shown.document(), found)).as(shown.document()).isGreaterThan(found);
            at = found + 1;
        }
        assertThat(card.split("\"style\":\"emphasis\"", -1)).hasSize(shows.size() + 1);
    }
}
