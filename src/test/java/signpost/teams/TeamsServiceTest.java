package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.json.Json;
import signpost.packaged.Flood;
import signpost.packaged.Running;

/// The service itself, in a process of its own before a Teams of this machine: killed between acknowledgement and reply, and flooded.
class TeamsServiceTest {

    private static final int ASKED = 12;

    @TempDir
    private Path folder;

    private FakeTeams teams;

    @BeforeEach
    void open() throws Exception {
        teams = new FakeTeams();
        Path library = Files.createDirectory(folder.resolve("library"));
        Files.writeString(library.resolve("neglect.md"), "# Neglect strategy\n\nNeglect is seen and named early.\n");
    }

    @AfterEach
    void close() {
        teams.close();
    }

    private Running start() throws Exception {
        return Running.classes(folder, Map.of("SIGNPOST_LIBRARY", folder.resolve("library").toString(),
                "SIGNPOST_TEAMS_APP_ID", "app", "SIGNPOST_TEAMS_APP_SECRET", "secret", "SIGNPOST_TEAMS_TENANT",
                "tenant",
                "SIGNPOST_TEAMS_TEAM_CHANNEL", FakeTeams.TEAM,
                "SIGNPOST_TEAMS_OPENID_URL", teams.here + "/openid",
                "SIGNPOST_TEAMS_TOKEN_URL", teams.here + "/{tenant}/token"));
    }

    private int ask(Running service, int number) throws Exception {
        Map<String, Object> mention = teams.mention("m" + number, "What is seen early?");
        mention.put("from", Map.of("id", "person " + number));
        mention.put("conversation",
                Map.of("id", "19:c@thread.tacv2;messageid=" + number, "conversationType", "channel"));
        return teams.said(service.address(), mention, teams.token(Instant.now(), Function.identity())).statusCode();
    }

    private boolean isAnswered(int number) {
        return teams.messages().stream().map(sent -> sent.body().text("replyToId")).distinct().count() == number;
    }

    @Test
    void no_question_is_lost_when_the_process_is_killed_before_its_reply_and_each_is_answered_once() throws Exception {
        teams.tokens = new CountDownLatch(1);
        try (Running service = start()) {
            for (int i = 0; i < ASKED; i++) {
                assertThat(ask(service, i)).isEqualTo(200);
            }
        }
        assertThat(teams.sent).isEmpty();
        teams.tokens.countDown();
        try (Running service = start()) {
            for (int i = 0; i < ASKED; i++) {
                assertThat(ask(service, i)).as("which Teams sends again").isEqualTo(200);
            }
            Flood.await(() -> isAnswered(ASKED));
            assertThat(ask(service, ASKED)).isEqualTo(200);
            Flood.await(() -> isAnswered(ASKED + 1));
        }
        assertThat(teams.messages()).hasSize(ASKED + 1);
    }

    private int post(Running service, Map<String, Object> activity) throws Exception {
        return teams.said(service.address(), activity, teams.token(Instant.now(), Function.identity())).statusCode();
    }

    private FakeTeams.Sent told(String words) throws Exception {
        Flood.await(() -> teams.sent.stream().anyMatch(sent -> Json.write(sent.body()).contains(words)));
        return teams.sent.stream().filter(sent -> Json.write(sent.body()).contains(words)).findFirst().orElseThrow();
    }

    private Map<String, Object> pressed(String id, String card, String deed, String words) {
        Map<String, Object> pressed = teams.inTeam(id, card, "Asha", "");
        pressed.put("replyToId", card);
        pressed.put("value", Map.of("signpost", deed + "\n1", "reply", words));
        return pressed;
    }

    @Test
    void an_enquiry_reaches_the_teams_channel_and_its_reply_the_asker_though_the_process_is_killed_between()
            throws Exception {
        String card;
        try (Running service = start()) {
            Map<String, Object> arrival = teams.inTeam("in", "0", "Asha", "");
            arrival.put("type", "installationUpdate");
            arrival.put("action", "add");
            assertThat(post(service, arrival)).isEqualTo(200);
            assertThat(post(service, teams.message("q", "Who pays for taxis to nursery?"))).isEqualTo(200);
            String button = AtTeams.ask(told("Ask the partnership").body());
            Map<String, Object> passing = teams.message("p", "");
            passing.putAll(Map.of("type", "invoke", "name", "task/submit", "value",
                    Map.of("data", Map.of("signpost", button, "more", "", "tell", "false"))));
            assertThat(post(service, passing)).isEqualTo(200);
            card = told("I will reply").id();
            assertThat(post(service, pressed("c", card, "claim", ""))).isEqualTo(200);
        }
        try (Running service = start()) {
            assertThat(told("Asha in Teams looks after it").path()).endsWith("/activities/" + card);
            assertThat(post(service, pressed("a", card, "answer", "The council pays."))).isEqualTo(200);
            told("Asha in Teams replied");
            told("has replied to your question");
        }
        assertThat(teams.messages().stream().filter(sent -> sent.path().contains("a%3A1")
                && Json.write(sent.body()).contains("The council pays."))).hasSize(1);
    }

    @Test
    void two_hundred_mentions_in_ten_seconds_are_each_answered_once() throws Exception {
        try (Running service = start()) {
            Flood.over("Teams", service, i -> () -> ask(service, i), () -> isAnswered(Flood.QUESTIONS));
        }
        assertThat(teams.messages()).hasSize(Flood.QUESTIONS);
    }
}
