package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// Kills the service at random moments of a campaign, as `kill -9` does, and looks at what the mail server got.
///
/// `-Dsignpost.kill.recipients=10000 -Dsignpost.kill.times=20` makes it as large as one likes; the seed is printed, and `-Dsignpost.kill.seed` repeats it.
class KilledDeliveryTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.kill.recipients", 300);
    private static final int KILLS = Integer.getInteger("signpost.kill.times", 4);
    private static final long SEED = Long.getLong("signpost.kill.seed", System.nanoTime());
    private static final int CONNECTIONS = 4;
    private static final int THINKING_MILLIS = 40;

    @TempDir
    Path folder;

    private SmtpScript server;

    @Test
    void nobody_is_lost_and_whoever_may_have_it_twice_is_listed_by_name() throws Exception {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS);
        try (SmtpScript running = server) {
            System.out.println("on port " + running.port());
            var signpost = new RealService(folder, running);
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            for (int kill = 0; kill < KILLS; kill++) {
                int until = (kill + 1) * RECIPIENTS / (KILLS + 2) + random.nextInt(1 + RECIPIENTS / 50);
                signpost.await(() -> server.messages().size() >= until);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(THINKING_MILLIS * 2));
                service.destroyForcibly().waitFor();
                service = signpost.serve();
            }
            JsonNode status = signpost.ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("it ends when told").isTrue();
            judge(status);
        }
    }

    private void judge(JsonNode status) {
        List<String> listed = new ArrayList<>();
        status.get("in_doubt_names").forEach(name -> listed.add(name.asText()));
        Reckoning came = Reckoning.of(RealService.addresses(RECIPIENTS), server);
        System.out.println(
                RECIPIENTS + " recipients, " + KILLS + " kills: lost " + came.lost().size() + ", twice "
                        + came.twice().size() + ", listed as in doubt " + listed.size());
        assertThat(came.lost()).as("lost").isEmpty();
        assertThat(came.twice().size()).as("twice").isLessThanOrEqualTo(CONNECTIONS * KILLS);
        assertThat(listed).containsAll(came.twice());
        assertThat(listed.size()).as("listed").isLessThanOrEqualTo(CONNECTIONS * KILLS);
        assertThat(status.get("sent").asInt() + status.get("in_doubt").asInt()).isEqualTo(RECIPIENTS);
        assertThat(status.get("state").asText()).isEqualTo("sent");
    }
}
