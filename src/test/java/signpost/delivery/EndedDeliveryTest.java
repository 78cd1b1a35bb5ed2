package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// Tells the service to end (SIGTERM) and saves it in the middle of a campaign.
///
/// `-Dsignpost.end.recipients=10000 -Dsignpost.end.times=20` makes it as large as one likes; the seed is printed, and `-Dsignpost.end.seed` repeats it.
class EndedDeliveryTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.end.recipients", 300);
    private static final int ENDS = Integer.getInteger("signpost.end.times", 3);
    private static final long SEED = Long.getLong("signpost.end.seed", System.nanoTime());
    private static final int SAVED = 300;
    private static final int THINKING_MILLIS = 40;
    private static final int SLOW_MILLIS = 250;

    @TempDir
    Path folder;

    @Test
    void told_to_end_it_loses_nobody_repeats_nobody_and_is_soon_out() throws Exception {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        long longest = 0;
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS)) {
            var signpost = new RealService(folder, server);
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            for (int i = 1; i <= ENDS; i++) {
                int until = i * RECIPIENTS / (ENDS + 2) + random.nextInt(1 + RECIPIENTS / 50);
                signpost.await(() -> server.messages().size() >= until);
                long told = System.nanoTime();
                service.destroy();
                assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("out within 30 s").isTrue();
                longest = Math.max(longest, System.nanoTime() - told);
                assertThat(server.messages().size()).as("in the middle").isLessThan(RECIPIENTS);
                service = signpost.serve();
            }
            JsonNode status = signpost.ended(campaign);
            service.destroy();
            Reckoning came = Reckoning.of(RealService.addresses(RECIPIENTS), server);
            System.out.printf("%d recipients, told to end %d times: lost %d, twice %d, out within %.1f s%n", RECIPIENTS,
                    ENDS, came.lost().size(), came.twice().size(), longest / 1e9);
            assertThat(came).isEqualTo(new Reckoning(List.of(), List.of()));
            assertThat(status.get("sent").asInt()).isEqualTo(RECIPIENTS);
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_backup_made_while_a_campaign_goes_out_is_whole_and_what_was_on_its_way_waits_for_a_person()
            throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), SLOW_MILLIS)) {
            var signpost = new RealService(folder, server);
            String campaign = signpost.campaign(SAVED);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            signpost.await(() -> server.messages().size() >= SAVED / 5);
            String backup = folder.resolve("backup.zip").toString();
            signpost.command("backup", backup);
            assertThat(server.messages().size()).as("in the middle").isLessThan(SAVED);
            signpost.ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();

            var restored = new RealService(folder, server).with("SIGNPOST_DATA", folder.resolve("other").toString());
            restored.command("restore", backup);
            assertThat(folder.resolve("other/leaving")).satisfiesAnyOf(
                    leaving -> assertThat(leaving).doesNotExist(), leaving -> assertThat(leaving).isEmptyDirectory());
            JsonNode status = restored.status(campaign);
            assertThat(status.get("state").asText()).isEqualTo("paused");
            assertThat(status.get("recipients").asInt()).isEqualTo(SAVED);
            assertThat(status.get("sent").asInt()).isBetween(1, SAVED - 1);
            restored.command("campaign", "resume", campaign);
            service = restored.serve();
            assertThat(restored.ended(campaign).get("recipients").asInt()).isEqualTo(SAVED);
            service.destroy();
            assertThat(server.taken()).hasSize(SAVED);
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
