package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is wrong with what was set, in words to act on.
class SlackCheckTest {

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    private List<SlackCheck.Found> found() {
        return SlackCheck.of(new SlackAccess("secret", "xoxb-1", "xapp-1", "", "", "C9", slack.api(),
                "https://ask.example.org/"));
    }

    @Test
    void all_is_well() {
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        slack.says("conversations.info",
                "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"name\":\"team\",\"is_member\":true}}");
        slack.says("apps.connections.open", "{\"ok\":true,\"url\":\"wss://x\"}");
        slack.grants("app_mentions:read,chat:write,commands,im:history");
        assertThat(found()).allMatch(SlackCheck.Found::good);
        assertThat(found().getFirst().sentence()).contains("One", "signpost");
    }

    @Test
    void a_wrong_token_a_missing_scope_and_a_wrong_channel_are_named() {
        slack.says("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
        slack.says("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        slack.says("apps.connections.open", "{\"ok\":false,\"error\":\"not_allowed_token_type\"}");
        assertThat(found()).noneMatch(SlackCheck.Found::good).extracting(SlackCheck.Found::sentence)
                .satisfiesExactly(
                        bot -> assertThat(bot).contains("SIGNPOST_SLACK_BOT_TOKEN", "OAuth & Permissions"),
                        channel -> assertThat(channel).contains("C9", "invite"),
                        socket -> assertThat(socket).contains("SIGNPOST_SLACK_APP_TOKEN", "xapp-"));
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        slack.grants("chat:write");
        assertThat(found().getFirst().sentence()).contains("app_mentions:read, commands, im:history", "manifest");
    }

    @Test
    void that_nobody_answers_is_said() {
        slack.close();
        assertThat(found()).allSatisfy(found -> assertThat(found.sentence()).contains("SIGNPOST_SLACK_API_URL"));
    }
}
