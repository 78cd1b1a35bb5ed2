package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// Tells the service to end (SIGTERM) and saves it in the middle of a campaign.
class EndedDeliveryTest {

    private static final int RECIPIENTS = 300;
    private static final int THINKING_MILLIS = 40;
    private static final int SLOW_MILLIS = 250;
    private static final int ENDS = 3;

    @TempDir
    Path folder;

    @Test
    void told_to_end_it_loses_nobody_repeats_nobody_and_is_soon_out() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS)) {
            var signpost = new RealService(folder, server);
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            for (int i = 1; i <= ENDS; i++) {
                int until = i * RECIPIENTS / (ENDS + 2) + random.nextInt(20);
                signpost.await(() -> server.messages().size() >= until);
                service.destroy();
                assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("out within 30 s").isTrue();
                assertThat(server.messages().size()).as("in the middle").isLessThan(RECIPIENTS);
                service = signpost.serve();
            }
            JsonNode status = signpost.ended(campaign);
            service.destroy();
            assertThat(status.get("sent").asInt()).isEqualTo(RECIPIENTS);
            assertThat(server.taken()).hasSize(RECIPIENTS);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(1);
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_backup_made_while_a_campaign_goes_out_is_whole_and_what_was_on_its_way_waits_for_a_person()
            throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), SLOW_MILLIS)) {
            var signpost = new RealService(folder, server);
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            signpost.await(() -> server.messages().size() >= RECIPIENTS / 5);
            String backup = folder.resolve("backup.zip").toString();
            signpost.command("backup", backup);
            assertThat(server.messages().size()).as("in the middle").isLessThan(RECIPIENTS);
            signpost.ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();

            var restored = new RealService(folder, server).with("SIGNPOST_DATA", folder.resolve("other").toString());
            restored.command("restore", backup);
            JsonNode status = restored.status(campaign);
            assertThat(status.get("state").asText()).isEqualTo("paused");
            assertThat(status.get("recipients").asInt()).isEqualTo(RECIPIENTS);
            assertThat(status.get("sent").asInt()).isBetween(1, RECIPIENTS - 1);
            restored.command("campaign", "resume", campaign);
            service = restored.serve();
            assertThat(restored.ended(campaign).get("recipients").asInt()).isEqualTo(RECIPIENTS);
            service.destroy();
            assertThat(server.taken()).hasSize(RECIPIENTS);
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
