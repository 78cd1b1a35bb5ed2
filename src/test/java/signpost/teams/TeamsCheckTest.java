package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;

/// What an administrator is told of Teams' settings.
class TeamsCheckTest {

    private static final String APP = "11111111-2222-3333-4444-555555555555";

    @Test
    void all_is_well_where_microsoft_knows_the_bot() throws Exception {
        try (FakeTeams teams = new FakeTeams()) {
            List<TeamsCheck.Found> found = check(teams.here + "/openid", teams.here + "/{tenant}/token", APP,
                    "https://ask.example.org/");
            assertThat(found).allMatch(TeamsCheck.Found::good).hasSize(3);
            assertThat(found.getFirst().sentence()).contains("https://ask.example.org/api/messages");
        }
    }

    @Test
    void what_is_wrong_is_said_with_the_setting_to_look_at() throws Exception {
        try (FakeTeams teams = new FakeTeams()) {
            String keys = teams.here + "/openid";
            String token = teams.here + "/{tenant}/token";
            said(check(keys, token, APP, "http://127.0.0.1:8080/"), "SIGNPOST_PUBLIC_URL");
            said(check(teams.here + "/none", token, APP, "https://a/"), "SIGNPOST_TEAMS_OPENID_URL");
            said(check("http://keys.example/", token, APP, "https://a/"), "SIGNPOST_TEAMS_OPENID_URL");
            said(check(keys, "http://127.0.0.1:1/{tenant}", APP, "https://a/"), "SIGNPOST_TEAMS_TOKEN_URL");
            said(check(keys, "http://tokens.example/", APP, "https://a/"), "SIGNPOST_TEAMS_TOKEN_URL");
            said(check(keys, token, "my-bot", "https://a/"), "SIGNPOST_TEAMS_APP_ID");
            said(refused(keys, "{\"error\":\"invalid_client\"}"), "SIGNPOST_TEAMS_APP_SECRET");
            said(refused(keys, "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: expired\"}"),
                    "run out");
            said(refused(keys, "{\"error\":\"unauthorized_client\",\"error_description\":\"AADSTS700016: ?\"}"),
                    "SIGNPOST_TEAMS_TENANT");
            said(refused(keys, "{\"error\":\"invalid_request\",\"error_description\":\"AADSTS90002: Tenant\"}"),
                    "SIGNPOST_TEAMS_TENANT");
            said(refused(keys, "{\"error\":\"invalid_scope\",\"error_description\":\"AADSTS70011: scope\"}"),
                    "api.botframework.com/.default");
            said(refused(keys, "{\"error\":\"unauthorized\",\"error_description\":\"AADSTS7000112: disabled\"}"),
                    "switched off");
            said(refused(keys, "<html>Sign in to the network</html>"), "SIGNPOST_TEAMS_TOKEN_URL");
            said(refused(keys, "{\"error\":\"other\"}"), "saying: other");
        }
    }

    @Test
    void a_channel_of_campaigns_is_named_in_which_the_bot_was_never_seen_or_no_longer_is() throws Exception {
        try (FakeTeams teams = new FakeTeams(); TestDatabase rooms = TestDatabase.h2()) {
            String channel = "19%3ac%40thread.tacv2";
            assertThat(channels(teams, rooms, channel).getLast().sentence()).contains(channel, "never seen", "mention");
            rooms.get(Rows.class).change("insert into teams_channel (conversation, app, service, tenant, bot)"
                    + " values (?, ?, ?, ?, ?)", "19:c@thread.tacv2", APP, teams.here, "t1", "bot");
            assertThat(channels(teams, rooms, channel)).allMatch(TeamsCheck.Found::good).hasSize(4);
            for (Map.Entry<Integer, String> answer : Map.of(404, "Add the app", 403, "Add the app", 500, "Try again")
                    .entrySet()) {
                teams.members = answer.getKey();
                assertThat(channels(teams, rooms, channel).getLast()).matches(found -> !found.good())
                        .satisfies(found -> assertThat(found.sentence()).contains(channel, answer.getValue()));
            }
        }
    }

    @Test
    void whether_the_team_can_be_told_of_enquiries_is_looked_at_too() throws Exception {
        try (FakeTeams teams = new FakeTeams(); TestDatabase rooms = TestDatabase.h2()) {
            assertThat(team(teams, rooms).sentence()).contains(FakeTeams.TEAM, "never seen", "mention");
            rooms.get(Rows.class).change("insert into teams_channel (conversation, app, service, tenant, bot)"
                    + " values (?, ?, ?, ?, ?)", FakeTeams.TEAM, APP, teams.here, "t1", "bot");
            assertThat(team(teams, rooms).sentence()).contains(FakeTeams.TEAM, "told of enquiries");
            teams.members = 404;
            assertThat(team(teams, rooms).sentence()).contains("Add the app", "SIGNPOST_TEAMS_TEAM_CHANNEL");
        }
    }

    private static TeamsCheck.Found team(FakeTeams teams, TestDatabase rooms) {
        return TeamsCheck.of(new TeamsAccess(List.of(new TeamsAccess.Registration(APP, "hush", "t1")),
                teams.here + "/openid", teams.here + "/{tenant}/token", "https://a/", FakeTeams.TEAM),
                InstantSource.system(), Optional.of(new TeamsCheck.Kept(rooms.get(Rows.class), List.of()))).getLast();
    }

    private static List<TeamsCheck.Found> channels(FakeTeams teams, TestDatabase rooms, String channel) {
        return TeamsCheck.of(new TeamsAccess(List.of(new TeamsAccess.Registration(APP, "hush", "t1")),
                teams.here + "/openid", teams.here + "/{tenant}/token", "https://a/", ""), InstantSource.system(),
                Optional.of(new TeamsCheck.Kept(rooms.get(Rows.class), List.of(channel))));
    }

    private static void said(List<TeamsCheck.Found> found, String words) {
        assertThat(found.stream().filter(one -> !one.good()).map(TeamsCheck.Found::sentence)).singleElement()
                .asString().contains(words).doesNotContain("hush");
    }

    private static List<TeamsCheck.Found> refused(String keys, String answer) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return check(keys, "http://127.0.0.1:" + server.getAddress().getPort() + "/", APP, "https://a/");
        } finally {
            server.stop(0);
        }
    }

    private static List<TeamsCheck.Found> check(String keys, String token, String app, String pages) {
        return TeamsCheck.of(new TeamsAccess(List.of(new TeamsAccess.Registration(app, "hush", "t1")), keys, token,
                pages, ""), InstantSource.system(), Optional.empty());
    }
}
