package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.packaged.Flood;
import signpost.packaged.Running;

/// The service itself, in a process of its own before a Slack of this machine: killed between acknowledgement and reply, and flooded.
class SlackServiceTest {

    private static final int ASKED = 12;

    @TempDir
    private Path folder;

    private FakeSlack slack;

    @BeforeEach
    void open() throws Exception {
        slack = new FakeSlack();
        Path library = Files.createDirectory(folder.resolve("library"));
        Files.writeString(library.resolve("neglect.md"), "# Neglect strategy\n\nNeglect is seen and named early.\n");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private Running start() throws Exception {
        return Running.classes(folder, Map.of("SIGNPOST_LIBRARY", folder.resolve("library").toString(),
                "SIGNPOST_SLACK_SIGNING_SECRET", Slackers.SECRET, "SIGNPOST_SLACK_BOT_TOKEN", "xoxb-1",
                "SIGNPOST_SLACK_API_URL", slack.api()));
    }

    private int ask(Running service, int number) throws Exception {
        Slackers.Sent sent = Slackers.mention("E" + number, number + ".1", "<@UBOT> What is seen early?");
        long now = Instant.now().getEpochSecond();
        return Slackers.post(service.address() + "slack/", sent.type(), sent.body(), String.valueOf(now),
                Slackers.sign(Slackers.SECRET, now, sent.body()));
    }

    private boolean isAnswered(int number) {
        return slack.messages().stream().map(call -> call.body().text("thread_ts")).distinct().count() == number;
    }

    @Test
    void no_question_is_lost_when_the_process_is_killed_before_its_reply_and_each_is_answered_once() throws Exception {
        slack.open = new CountDownLatch(1);
        try (Running service = start()) {
            for (int i = 0; i < ASKED; i++) {
                assertThat(ask(service, i)).isEqualTo(200);
            }
        }
        assertThat(slack.calls()).isEmpty();
        slack.open.countDown();
        try (Running service = start()) {
            for (int i = 0; i < ASKED; i++) {
                assertThat(ask(service, i)).as("which Slack sends again").isEqualTo(200);
            }
            Flood.await(() -> isAnswered(ASKED));
            assertThat(ask(service, ASKED)).isEqualTo(200);
            Flood.await(() -> isAnswered(ASKED + 1));
        }
        assertThat(slack.messages()).hasSize(ASKED + 1);
    }

    @Test
    void two_hundred_mentions_in_ten_seconds_are_each_answered_once() throws Exception {
        try (Running service = start()) {
            Flood.over("Slack", service, i -> () -> ask(service, i), () -> isAnswered(Flood.QUESTIONS));
        }
        assertThat(slack.messages()).hasSize(Flood.QUESTIONS);
    }
}
