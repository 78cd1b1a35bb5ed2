package signpost.delivery;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.mail.Heads;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpServer;

/// A list and campaigns over a test's database, for tests of what is delivered.
final class Sending {

    /// After so long in which no mail left a campaign does not go on by itself.
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private final TestDatabase database;

    Sending(TestDatabase database) {
        this.database = database;
    }

    /// Puts addresses onto a list.
    void people(String list, List<String> addresses) throws IOException {
        Path file = Files.createTempFile("people", ".csv");
        Files.writeString(file, "email\n" + String.join("\n", addresses));
        database.get(Audience.class).bring(file, new Bringing(list, "public task", "people.csv",
                UnaryOperator.identity(), false));
        Files.delete(file);
    }

    /// A campaign to a list that is to leave now.
    ///
    /// @param more further lines of its file
    long campaign(String list, String more) {
        return campaign(list, more, "  Neglect is seen.\n");
    }

    /// @param body its lines, each indented by two
    long campaign(String list, String more, String body) {
        Campaigns campaigns = database.get(Campaigns.class);
        long id = campaigns.create(Brief.read("""
                kind: special-edition
                title: News
                subject: News
                list: %s
                %sbody: |
                """.formatted(list, more) + body), "Ann").id();
        campaigns.approve(id, "Bea");
        campaigns.sendNow(id, "Ann");
        return id;
    }

    static SmtpPost post(SmtpScript server, int lines) {
        return new SmtpPost(SmtpServer.of("smtp://127.0.0.1:" + server.port()), Heads.plain(), lines,
                InstantSource.system());
    }

    /// Lets the clock run ten times as fast as it does, with a tick each time, until something holds or the patience ends.
    ///
    /// @return whether it held
    boolean until(Deliveries deliveries, Duration patience, BooleanSupplier holds) throws InterruptedException {
        return until(deliveries, patience, Duration.ofMillis(200), holds);
    }

    /// @param step how far the clock goes each 20 ms
    boolean until(Deliveries deliveries, Duration patience, Duration step, BooleanSupplier holds)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            database.clock().forward(step);
            deliveries.beat();
            deliveries.tick();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return holds.getAsBoolean();
    }

    /// Whether a campaign comes to its end, however often the database fails under it.
    ///
    /// @return false where nothing moves any more
    boolean isThrough(Deliveries deliveries, long campaign, SmtpScript server) throws InterruptedException {
        long moved = System.nanoTime();
        int before = -1;
        while (System.nanoTime() - moved < STANDSTILL.toNanos()) {
            database.clock().forward(Duration.ofMillis(200));
            try {
                deliveries.beat();
                deliveries.tick();
                Status status = deliveries.status(campaign);
                if (status.recipients() > 0 && status.waiting() + status.deferred() == 0) {
                    return true;
                }
            } catch (RuntimeException broken) {
                // the database failed; the service's clock goes on, too
            }
            if (server.messages().size() > before) {
                before = server.messages().size();
                moved = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        tellWhatEachThreadIsAt();
        return false;
    }

    private static void tellWhatEachThreadIsAt() {
        Thread.getAllStackTraces().forEach((thread, at) -> System.out.println(
                thread.getName() + " " + thread.getState() + Stream.of(at).map(step -> "\n    " + step)
                        .collect(joining())));
    }
}
