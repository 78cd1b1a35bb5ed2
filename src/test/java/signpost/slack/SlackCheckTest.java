package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What is wrong with what was set, in words to act on.
class SlackCheckTest {

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    private List<SlackCheck.Found> found() {
        return SlackCheck.of(new SlackAccess("secret", "xoxb-1", "xapp-1", "", "", "C9", slack.api(), List.of(),
                "https://ask.example.org/"), Optional.empty());
    }

    @Test
    void all_is_well() {
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        slack.says("conversations.info",
                "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"name\":\"team\",\"is_member\":true}}");
        slack.says("apps.connections.open", "{\"ok\":true,\"url\":\"wss://x\"}");
        slack.grants(String.join(",", Scopes.ALL));
        assertThat(found()).allMatch(SlackCheck.Found::good);
        assertThat(found()).extracting(SlackCheck.Found::sentence)
                .anyMatch(bot -> bot.contains("One") && bot.contains("signpost"));
    }

    @Test
    void a_wrong_token_and_a_wrong_channel_are_named() {
        slack.says("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
        slack.says("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");
        slack.says("apps.connections.open", "{\"ok\":false,\"error\":\"not_allowed_token_type\"}");
        assertThat(found()).noneMatch(SlackCheck.Found::good).extracting(SlackCheck.Found::sentence)
                .satisfiesExactly(
                        socket -> assertThat(socket).contains("SIGNPOST_SLACK_APP_TOKEN", "xapp-"),
                        bot -> assertThat(bot).contains("SIGNPOST_SLACK_BOT_TOKEN", "OAuth & Permissions"),
                        channel -> assertThat(channel).contains("C9", "invite"));
        slack.says("conversations.info", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"groups:read\"}");
        assertThat(found().getLast().sentence()).contains("C9", "manifest", "groups:read");
        slack.says("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"is_archived\":true}}");
        assertThat(found().getLast().sentence()).contains("C9", "archived");
        slack.says("conversations.info", "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"is_member\":false}}");
        assertThat(found().getLast().sentence()).contains("C9", "/invite");
    }

    @Test
    void every_scope_that_is_missing_is_named_with_what_follows_from_it() {
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        for (String scope : Scopes.ALL) {
            slack.grants(Scopes.ALL.stream().filter(other -> !other.equals(scope)).collect(Collectors.joining(",")));
            assertThat(found()).filteredOn(found -> found.sentence().contains("lacks scopes: " + scope + " ("))
                    .singleElement().satisfies(found -> assertThat(found.sentence()).contains("manifest", "install"))
                    .matches(found -> !found.good());
        }
    }

    @Test
    void a_token_of_another_kind_and_an_address_that_slack_cannot_reach_are_named_before_slack_is_asked() {
        assertThat(
                SlackCheck.of(new SlackAccess("xoxb-1", "xoxp-1", "", "", "", "", slack.api(), List.of(), "https://a/"),
                        Optional.empty()))
                .noneMatch(SlackCheck.Found::good).extracting(SlackCheck.Found::sentence)
                .satisfiesExactly(
                        secret -> assertThat(secret).contains("SIGNPOST_SLACK_SIGNING_SECRET", "Basic Information"),
                        bot -> assertThat(bot).contains("SIGNPOST_SLACK_BOT_TOKEN", "xoxb-"));
        assertThat(SlackCheck.of(new SlackAccess("5ec7e7", "", "", "", "", "", slack.api(), List.of(), "http://a/"),
                Optional.empty()))
                .singleElement().satisfies(found -> assertThat(found.sentence()).contains("SIGNPOST_PUBLIC_URL"));
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void whether_slack_knows_the_app_that_workspaces_install_is_asked() {
        var access = new SlackAccess("5ec7e7", "", "", "1.2", "hush", "", slack.api(), List.of(), "https://a/");
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        assertThat(SlackCheck.of(access, Optional.empty())).singleElement().matches(SlackCheck.Found::good);
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_client_id\"}");
        assertThat(SlackCheck.of(access, Optional.empty()).getFirst().sentence()).contains("SIGNPOST_SLACK_CLIENT_ID");
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"bad_client_secret\"}");
        assertThat(SlackCheck.of(access, Optional.empty()).getFirst().sentence())
                .contains("SIGNPOST_SLACK_CLIENT_SECRET")
                .doesNotContain("hush");
    }

    private static SlackCheck.Kept kept(TestDatabase rooms, String... channels) {
        return new SlackCheck.Kept(rooms.get(Rows.class), rooms.clock(), rooms.get(Seal.class), List.of(channels));
    }

    private void install(TestDatabase rooms, String team, Optional<Instant> end) {
        rooms.get(Rows.class).change("insert into slack_installation (team, enterprise, sealed, installed_at)"
                + " values (?, '', ?, ?)", team,
                rooms.get(Seal.class).purpose("slack-installation")
                        .encrypt(new Token("xoxe.xoxb-" + team, "xoxe-1", end).text()),
                rooms.clock().instant());
    }

    private static List<String> wrong(List<SlackCheck.Found> found) {
        return found.stream().filter(one -> !one.good()).map(SlackCheck.Found::sentence).toList();
    }

    @Test
    void the_tokens_that_workspaces_gave_us_and_the_channels_are_looked_at() {
        var access = new SlackAccess("5ec7e7", "", "", "1.2", "hush", "C9", slack.api(), List.of(), "https://a/");
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        slack.says("conversations.info",
                "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"name\":\"team\",\"is_member\":true}}");
        try (TestDatabase rooms = TestDatabase.h2()) {
            assertThat(wrong(SlackCheck.of(access, Optional.of(kept(rooms))))).singleElement().asString()
                    .contains("C9", "no workspace", "https://a/slack/install");
            install(rooms, "T1", Optional.empty());
            assertThat(SlackCheck.of(access, Optional.of(kept(rooms, "C7", "general"))))
                    .allMatch(SlackCheck.Found::good).hasSize(6)
                    .anyMatch(found -> found.sentence().contains("own workspace is T1"));
            assertThat(slack.calls().stream().filter(call -> call.method().equals("conversations.info"))
                    .map(FakeSlack.Called::authorisation)).hasSize(2).containsOnly("Bearer xoxe.xoxb-T1");
            slack.says("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
            assertThat(wrong(SlackCheck.of(access, Optional.of(kept(rooms))))).singleElement().asString()
                    .contains("workspace T1", "https://a/slack/install").doesNotContain("xoxe");
            slack.says("conversations.info", "{\"ok\":false,\"error\":\"channel_not_found\"}");
            assertThat(wrong(SlackCheck.of(access, Optional.of(kept(rooms, "C7"))))).hasSize(3)
                    .anySatisfy(sentence -> assertThat(sentence).contains("C7", "invite"));
            rooms.clock().forward(Duration.ofMinutes(1));
            install(rooms, "T2", Optional.empty());
            SlackCheck.of(access, Optional.of(kept(rooms)));
            assertThat(slack.calls().stream().filter(call -> call.method().equals("conversations.info"))
                    .map(FakeSlack.Called::authorisation)).containsOnly("Bearer xoxe.xoxb-T1");
        }
    }

    @Test
    void which_workspaces_may_install_us_is_looked_at() {
        var access = new SlackAccess("5ec7e7", "", "", "1.2", "hush", "C9", slack.api(), List.of("T2", "averdale"),
                "https://a/");
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        slack.says("auth.test", "{\"ok\":true,\"team\":\"One\",\"user\":\"signpost\"}");
        slack.says("conversations.info",
                "{\"ok\":true,\"channel\":{\"id\":\"C9\",\"name\":\"team\",\"is_member\":true}}");
        try (TestDatabase rooms = TestDatabase.h2()) {
            install(rooms, "T1", Optional.empty());
            List<SlackCheck.Found> found = SlackCheck.of(access, Optional.of(kept(rooms)));
            assertThat(found).extracting(SlackCheck.Found::sentence)
                    .anyMatch(said -> said.contains("T1 installed Signpost and is not in SIGNPOST_SLACK_WORKSPACES"));
            assertThat(wrong(found)).hasSize(3).anyMatch(said -> said.contains("'averdale'"))
                    .anyMatch(said -> said.contains("own workspace is T2") && said.contains("https://a/slack/install"))
                    .anyMatch(said -> said.contains("C9"));
            install(rooms, "T2", Optional.empty());
            assertThat(wrong(SlackCheck.of(access, Optional.of(kept(rooms))))).singleElement().asString()
                    .contains("'averdale'");
        }
    }

    @Test
    void a_token_that_is_to_be_renewed_is_not_used_up_by_looking_at_it() {
        var access = new SlackAccess("5ec7e7", "", "", "1.2", "hush", "", slack.api(), List.of(), "https://a/");
        slack.says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
        try (TestDatabase rooms = TestDatabase.h2()) {
            install(rooms, "T1", Optional.of(rooms.clock().instant().minus(Duration.ofHours(1))));
            assertThat(SlackCheck.of(access, Optional.of(kept(rooms)))).allMatch(SlackCheck.Found::good)
                    .extracting(SlackCheck.Found::sentence).anyMatch(said -> said.contains("workspace T1")
                            && said.contains("renewed"));
            assertThat(slack.calls()).noneMatch(call -> call.body().text("grant_type").equals("refresh_token"));
        }
    }

    @Test
    void that_somebody_else_answers_is_said() {
        for (String other : List.of("<html>Sign in</html>", "", "{}")) {
            for (String method : List.of("auth.test", "conversations.info", "apps.connections.open")) {
                slack.says(method, other);
            }
            assertThat(found()).hasSize(3).as(other)
                    .allSatisfy(found -> assertThat(found.sentence()).contains("SIGNPOST_SLACK_API_URL"));
        }
        slack.nextStatus(404);
        assertThat(found().getFirst().sentence()).contains("404", "SIGNPOST_SLACK_API_URL");
    }

    @Test
    void that_nobody_answers_is_said() {
        slack.close();
        assertThat(found()).allSatisfy(found -> assertThat(found.sentence()).contains("SIGNPOST_SLACK_API_URL"));
    }
}
