package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;

/// Lets the n-th write to the disk fail while a campaign goes out, and looks at what the mail server got once it is through.
///
/// `-Dsignpost.disk.writes=500 -Dsignpost.disk.step=1` tries each write of the first 500.
class FailingDiskTest {

    private static final int WRITES = Integer.getInteger("signpost.disk.writes", 160);
    private static final int STEP = Integer.getInteger("signpost.disk.step", 53);
    private static final int RECIPIENTS = 250;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// After so long in which no mail left, somebody starts the service again.
    private static final Duration STANDSTILL = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private long campaign;
    private int restarts;
    private int failed;
    private int doubts;

    @Test
    void nobody_is_lost_and_whoever_may_have_it_twice_is_listed_by_name() throws Exception {
        Path prepared = prepare();
        for (int write = 1; write <= WRITES; write += STEP) {
            Path copy = Files.createDirectory(folder.resolve("run" + write));
            Files.copy(prepared, copy.resolve("signpost.mv.db"));
            run(write, copy);
            Files.delete(copy.resolve("signpost.mv.db"));
        }
        System.out.println(
                failed + " failing writes: lost 0, in doubt and listed " + doubts + "; goes on by itself after "
                        + (failed - restarts) + ", after a restart after " + restarts);
        assertThat(failed).isPositive();
    }

    private Path prepare() throws IOException {
        FailingDisk.behave();
        try (TestDatabase database = TestDatabase.file("failing", folder);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", IntStream.range(0, RECIPIENTS).mapToObj(FailingDiskTest::address).toList());
            campaign = sending.campaign("All", "");
            deliveries.tick();
            assertThat(deliveries.status(campaign).waiting()).isEqualTo(RECIPIENTS);
        }
        return folder.resolve("signpost.mv.db");
    }

    private static String address(int number) {
        return "p" + number + "@s" + number % 9 + ".example";
    }

    private void run(int write, Path copy) throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), 1)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            boolean again = false;
            boolean through = false;
            while (!through) {
                assertThat(System.nanoTime()).as("write %s", write).isLessThan(end);
                restarts += again ? 1 : 0;
                try (TestDatabase database = TestDatabase.file("failing", copy);
                        Deliveries deliveries = database.get(Deliveries.class)) {
                    deliveries.start(Sending.post(server, CONNECTIONS), Terms.USUAL, true);
                    if (!again) {
                        FailingDisk.failAt(write);
                    }
                    through = ended(database, deliveries, server);
                    if (through) {
                        judge(write, deliveries, server);
                    }
                } finally {
                    failed += FailingDisk.hasFailed() ? 1 : 0;
                    FailingDisk.behave();
                }
                again = true;
            }
        }
    }

    /// @return false where nothing moves any more
    private boolean ended(TestDatabase database, Deliveries deliveries, SmtpScript server) throws InterruptedException {
        long moved = System.nanoTime();
        int before = -1;
        while (System.nanoTime() - moved < STANDSTILL.toNanos()) {
            database.clock().forward(Duration.ofMillis(200));
            try {
                deliveries.beat();
                deliveries.tick();
                Status status = deliveries.status(campaign);
                if (status.waiting() + status.deferred() == 0) {
                    return true;
                }
            } catch (RuntimeException broken) {
                // the disk failed under it; the service's clock goes on, too
            }
            if (server.messages().size() > before) {
                before = server.messages().size();
                moved = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    private void judge(int write, Deliveries deliveries, SmtpScript server) {
        List<String> listed = deliveries.doubted(campaign).stream().map(Entry::address).toList();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < RECIPIENTS; i++) {
            assertThat(server.taken()).as("write %s", write).containsKey(address(i));
            for (int more = 1; more < server.taken().get(address(i)).get(); more++) {
                twice.add(address(i));
            }
        }
        doubts += listed.size();
        assertThat(listed).as("write %s", write).containsAll(twice).hasSizeLessThanOrEqualTo(CONNECTIONS);
    }
}
