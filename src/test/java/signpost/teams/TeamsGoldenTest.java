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
        return Golden.by(conversation -> run(conversation, false));
    }

    @TestFactory
    Stream<DynamicTest> in_a_thread_of_a_channel() {
        return Golden.by(conversation -> run(conversation, true));
    }

    /// @param thread whether in a thread of a channel, where only the first message mentions the bot
    private static void run(Golden.Conversation conversation, boolean thread) throws Exception {
        FakeTeams teams = new FakeTeams();
        TestDatabase rooms = TestDatabase.serving(Map.of(), Cast.ANSWERS, teams.access());
        try {
            rooms.get(EmbeddedServer.class).start();
            int id = 1;
            for (Golden.Turn turn : conversation.turns()) {
                int before = teams.messages().size();
                assertThat(teams.post(rooms, said(teams, id++, turn.says(), thread))).isBetween(200, 202);
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

    private static Map<String, Object> said(FakeTeams teams, int id, String words, boolean thread) {
        if (!thread) {
            return teams.message(String.valueOf(id), words);
        }
        Map<String, Object> message = teams.mention(String.valueOf(id), words);
        if (id > 1) {
            message.remove("entities");
            message.put("text", words);
        }
        return message;
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
