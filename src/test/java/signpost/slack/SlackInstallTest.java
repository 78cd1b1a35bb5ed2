package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.inbox.Inbox;

/// Installation in many workspaces.
class SlackInstallTest {

    private Slackers people;

    @BeforeEach
    void open() {
        people = new Slackers("", "123.456", Cast.ANSWERS);
        people.slack.says("oauth.v2.access", "{\"ok\":true,\"app_id\":\"A1\",\"access_token\":\"xoxe.xoxb-first\","
                + "\"refresh_token\":\"xoxe-1\",\"expires_in\":43200,\"token_type\":\"bot\",\"bot_user_id\":\"UBOT\","
                + "\"scope\":\"chat:write\",\"team\":{\"id\":\"T1\",\"name\":\"One\"},\"authed_user\":{\"id\":\"U5\"}}");
    }

    @AfterEach
    void close() {
        people.close();
    }

    private HttpResponse<String> install() throws Exception {
        HttpResponse<String> begun = people.get("install", "x=y");
        assertThat(begun.statusCode()).isEqualTo(302);
        String to = begun.headers().firstValue("Location").orElseThrow();
        assertThat(to).startsWith("https://slack.com/oauth/v2/authorize").contains("client_id=123.456");
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String state = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(people.get("oauth?code=c&state=" + state, "slack-app-oauth-state=other").body())
                .contains("not installed");
        assertThat(people.calls("oauth.v2.access")).isEmpty();
        HttpResponse<String> done = people.get("oauth?code=c&state=" + state, cookie);
        assertThat(people.get("oauth?code=c&state=" + state, cookie).body()).contains("not installed");
        return done;
    }

    private String kept() throws Exception {
        try (Connection rows = people.rooms.rows();
                ResultSet all = rows.createStatement().executeQuery("select sealed from slack_installation")) {
            return all.next() ? all.getString(1) : "";
        }
    }

    @Test
    void a_workspace_installs_us_and_is_answered_with_its_own_token_which_is_kept_encrypted() throws Exception {
        people.send(Slackers.mention("E0", "0.1", "<@UBOT> interview?"));
        Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
        assertThat(install().body()).contains("now in your workspace");
        assertThat(kept()).isNotEmpty().doesNotContain("xoxe");
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        assertThat(people.call("chat.postMessage", 0).authorisation()).isEqualTo("Bearer xoxe.xoxb-first");
        assertThat(people.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void a_token_that_ends_soon_is_exchanged_once() throws Exception {
        people.rooms.clock().set(java.time.Instant.now());
        install();
        people.slack.says("oauth.v2.access", "{\"ok\":true,\"access_token\":\"xoxe.xoxb-second\","
                + "\"refresh_token\":\"xoxe-2\",\"expires_in\":43200,\"token_type\":\"bot\"}");
        people.rooms.clock().forward(Duration.ofHours(11));
        people.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
        assertThat(people.call("chat.postMessage", 0).authorisation()).isEqualTo("Bearer xoxe.xoxb-second");
        people.send(Slackers.mention("E2", "2.1", "<@UBOT> interview?"));
        people.call("chat.postMessage", 1);
        assertThat(people.calls("oauth.v2.access").stream()
                .filter(call -> call.body().text("refresh_token").equals("xoxe-1"))).hasSize(1);
    }

    @Test
    void a_workspace_that_is_not_named_is_told_that_it_did_not_install_us_and_is_not_answered() throws Exception {
        try (Slackers others = Slackers.of(List.of("T7"), Cast.ANSWERS)) {
            others.slack.says("oauth.v2.access", "{\"ok\":true,\"app_id\":\"A1\",\"access_token\":\"xoxb-1\","
                    + "\"token_type\":\"bot\",\"bot_user_id\":\"UBOT\",\"scope\":\"chat:write\",\"team\":{\"id\":\"T1\"},"
                    + "\"authed_user\":{\"id\":\"U5\"}}");
            String cookie = others.get("install", "x=y").headers().firstValue("Set-Cookie").orElseThrow()
                    .split(";")[0];
            assertThat(others.get("oauth?code=c&state=" + cookie.substring(cookie.indexOf('=') + 1), cookie).body())
                    .contains("not installed");
            others.send(Slackers.mention("E1", "1.1", "<@UBOT> interview?"));
            assertThat(others.rooms.get(Inbox.class).waiting()).isZero();
            assertThat(others.calls("chat.postMessage")).isEmpty();
        }
    }

    @Test
    void a_workspace_that_takes_us_out_is_forgotten() throws Exception {
        install();
        people.send(new Slackers.Sent("application/json", "{\"type\":\"event_callback\",\"team_id\":\"T1\","
                + "\"event_id\":\"U1\",\"event\":{\"type\":\"app_uninstalled\"}}"));
        Slackers.until(() -> {
            try {
                return kept().isEmpty();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
