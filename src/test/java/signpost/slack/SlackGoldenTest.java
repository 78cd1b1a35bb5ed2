package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import signpost.Golden;
import signpost.chat.Cast;
import signpost.inbox.Inbox;
import signpost.json.Json;

/// The golden conversations in Slack, in a person's own messages and in a channel; every message keeps Slack's limits.
class SlackGoldenTest {

    @TestFactory
    Stream<DynamicTest> in_ones_own_messages() {
        return Golden.by(conversation -> run(conversation, "D1"));
    }

    @TestFactory
    Stream<DynamicTest> in_a_thread_of_a_channel() {
        return Golden.by(conversation -> run(conversation, "C1"));
    }

    private static void run(Golden.Conversation conversation, String channel) throws Exception {
        try (Slackers people = new Slackers("xoxb-1", "", Cast.ANSWERS)) {
            int ts = 1;
            for (Golden.Turn turn : conversation.turns()) {
                int before = people.slack.messages().size();
                String type = ts == 1 && channel.startsWith("C") ? "app_mention" : "message";
                people.send(new Slackers.Sent("application/json", Json.write(java.util.Map.of("type",
                        "event_callback", "team_id", "T1", "event_id", "G" + ts, "event",
                        java.util.Map.of("type", type, "channel", channel, "user", "U1", "ts", "1." + ts,
                                "thread_ts", "1.1", "channel_type", channel.startsWith("C") ? "channel" : "im", "text",
                                escaped(turn.says()))))));
                Slackers.until(() -> people.slack.messages().size() > before);
                Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
                Json said = people.slack.messages().get(before).body();
                assertThat(Limits.faults(said)).isEmpty();
                shows(said, turn.shows());
                ts++;
            }
        }
    }

    /// As Slack sends what people type.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void shows(Json said, List<Golden.Shown> shows) {
        List<Json> blocks = said.list("blocks");
        List<String> quotes = blocks.stream().filter(block -> block.text("type").equals("rich_text"))
                .map(SlackGoldenTest::words).toList();
        assertThat(quotes).hasSameSizeAs(shows);
        for (int i = 0; i < shows.size(); i++) {
            assertThat(Json.write(said)).contains(shows.get(i).document());
            assertThat(Golden.bare(quotes.get(i))).contains(Golden.bare(shows.get(i).words()));
        }
    }

    private static String words(Json quote) {
        return quote.list("elements").stream().flatMap(part -> part.list("elements").stream())
                .map(run -> run.text("text")).collect(Collectors.joining());
    }
}
