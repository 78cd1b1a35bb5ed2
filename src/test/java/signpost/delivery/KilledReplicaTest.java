package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// Two services in processes of their own on one PostgreSQL, one of which is killed in the midst of a campaign.
///
/// `-Dsignpost.replicas.recipients=10000` makes it as large as one likes.
class KilledReplicaTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.replicas.recipients", 400);
    private static final int CONNECTIONS = 4;
    private static final int THINKING_MILLIS = 40;
    private static final String KEY = "for tests only, the same for both of them";

    @TempDir
    Path folder;

    @Test
    void the_other_one_ends_what_it_began_and_nobody_is_lost() throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS);
                var postgres = new OwnPostgres(Files.createDirectory(folder.resolve("rows")))) {
            RealService one = service("one", server, postgres);
            RealService two = service("two", server, postgres);
            String campaign = one.campaign(RECIPIENTS);
            Process dying = one.serve();
            Process living = two.serve();
            one.command("campaign", "schedule", campaign, "--at", "now");
            one.await(() -> server.messages().size() >= RECIPIENTS / 3);
            dying.destroyForcibly().waitFor();
            long died = System.nanoTime();
            JsonNode status = two.ended(campaign);
            System.out.printf("through %.0f s after one of two was killed%n", (System.nanoTime() - died) / 1e9);
            living.destroy();
            assertThat(living.waitFor(30, TimeUnit.SECONDS)).isTrue();
            List<String> listed = new ArrayList<>();
            status.get("in_doubt_names").forEach(name -> listed.add(name.asText()));
            Reckoning came = Reckoning.of(RealService.addresses(RECIPIENTS), server);
            assertThat(came.lost()).isEmpty();
            assertThat(listed).containsAll(came.twice()).hasSizeLessThanOrEqualTo(CONNECTIONS);
        }
    }

    private RealService service(String name, SmtpScript server, OwnPostgres postgres) throws Exception {
        return postgres.serving(new RealService(Files.createDirectory(folder.resolve(name)), server))
                .with("SIGNPOST_SECRET_KEY", KEY);
    }
}
