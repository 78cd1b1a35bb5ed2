package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// The database goes away in the midst of a campaign, or all its connections do, or nobody gets one.
///
/// `-Dsignpost.outage.recipients=10000 -Dsignpost.outage.times=20` makes it as large as one likes.
class OutageTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.outage.recipients", 240);
    private static final int TIMES = Integer.getInteger("signpost.outage.times", 1);
    private static final int CONNECTIONS = 4;
    private static final int THINKING_MILLIS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<String> addresses = IntStream.range(0, RECIPIENTS)
            .mapToObj(i -> "p" + i + "@school" + i % 7 + ".example").toList();

    @Test
    void while_it_is_away_the_service_says_so_and_once_it_is_back_it_goes_on_and_nobody_is_lost() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), THINKING_MILLIS);
                var postgres = new OwnPostgres(Files.createDirectory(folder.resolve("rows")))) {
            RealService signpost = postgres.serving(new RealService(folder, server));
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            assertThat(signpost.get("health/ready").statusCode()).isEqualTo(200);
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            for (int i = 1; i <= TIMES; i++) {
                int until = i * RECIPIENTS / (TIMES + 2);
                signpost.await(() -> server.messages().size() >= until);
                postgres.stop();
                awaitStatus(signpost, 503);
                assertThat(signpost.get("health/ready").body()).contains("\"rows\":\"cannot be read\"");
                HttpResponse<String> page = signpost.get("updates");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("<html", "999").doesNotContain("Exception", "postgresql",
                        "at signpost.");
                int before = server.messages().size();
                postgres.start();
                long back = System.nanoTime();
                awaitStatus(signpost, 200);
                signpost.await(() -> server.messages().size() > before);
                System.out.printf("a mail left %.1f s after the database was back%n",
                        (System.nanoTime() - back) / 1e9);
            }
            JsonNode status = signpost.ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            List<String> listed = new ArrayList<>();
            status.get("in_doubt_names").forEach(name -> listed.add(name.asText()));
            judge(Reckoning.of(RealService.addresses(RECIPIENTS), server), listed, TIMES);
        }
    }

    private static void awaitStatus(RealService signpost, int code) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (signpost.get("health/ready").statusCode() != code) {
            assertThat(System.nanoTime()).as("ready says " + code).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void connections_that_are_cut_lose_nobody() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), THINKING_MILLIS);
                TestDatabase database = TestDatabase.postgres();
                Connection own = database.rows();
                Statement statement = own.createStatement();
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses);
            long campaign = sending.campaign("All", "");
            deliveries.start(Sending.post(server, CONNECTIONS), Terms.USUAL, Optional.empty());
            for (int i = 1; i <= TIMES; i++) {
                int until = i * RECIPIENTS / (TIMES + 1);
                goesOn(sending, deliveries, () -> server.messages().size() >= until);
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
            assertThat(sending.isThrough(deliveries, campaign, server)).isTrue();
            judge(Reckoning.of(addresses, server), deliveries.doubted(campaign).stream().map(Entry::address).toList(),
                    TIMES);
        }
    }

    @Test
    void while_nobody_gets_a_connection_all_waits_and_goes_on_after() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), THINKING_MILLIS);
                TestDatabase database = TestDatabase.postgres();
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses);
            long campaign = sending.campaign("All", "");
            deliveries.start(Sending.post(server, CONNECTIONS), Terms.USUAL, Optional.empty());
            for (int i = 1; i <= TIMES; i++) {
                int until = i * RECIPIENTS / (TIMES + 3);
                goesOn(sending, deliveries, () -> server.messages().size() >= until);
                List<Connection> taken = all(database.get(DataSource.class));
                assertThat(server.messages().size()).isLessThan(RECIPIENTS);
                for (Connection connection : taken) {
                    connection.close();
                }
            }
            assertThat(sending.isThrough(deliveries, campaign, server)).isTrue();
            judge(Reckoning.of(addresses, server), deliveries.doubted(campaign).stream().map(Entry::address).toList(),
                    TIMES);
        }
    }

    /// Takes one connection after another until there is none left, and the workers have run into that.
    private static List<Connection> all(DataSource source) {
        DataSource pool = DelegatingDataSource.unwrapDataSource(source);
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(pool.getConnection());
            }
        } catch (java.sql.SQLException none) {
            return taken;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void goesOn(Sending sending, Deliveries deliveries, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                sending.until(deliveries, Duration.ofSeconds(1), condition::holds);
            } catch (RuntimeException cut) {
                // its connection was cut; the service's clock goes on, too
            }
        }
    }

    private static void judge(Reckoning came, List<String> listed, int outages) {
        System.out
                .println("lost " + came.lost().size() + ", twice " + came.twice().size() + ", listed " + listed.size());
        assertThat(came.lost()).isEmpty();
        assertThat(listed).containsAll(came.twice());
        assertThat(listed.size()).isLessThanOrEqualTo(CONNECTIONS * outages);
    }
}
