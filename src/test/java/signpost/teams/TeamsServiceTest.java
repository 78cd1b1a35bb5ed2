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

    @Test
    void two_hundred_mentions_in_ten_seconds_are_each_answered_once() throws Exception {
        try (Running service = start()) {
            Flood.over("Teams", service, i -> () -> ask(service, i), () -> isAnswered(Flood.QUESTIONS));
        }
        assertThat(teams.messages()).hasSize(Flood.QUESTIONS);
    }
}
