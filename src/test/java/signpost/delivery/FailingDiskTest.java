package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;

/// Lets the n-th write to the disk fail while a campaign goes out, and looks at what the mail server got once it is through.
///
/// `-Dsignpost.disk.writes=500 -Dsignpost.disk.step=1` tries each write of the first 500, `-Dsignpost.disk.first=251` those from the 251st on.
class FailingDiskTest {

    private static final int FIRST = Integer.getInteger("signpost.disk.first", 1);
    private static final int WRITES = Integer.getInteger("signpost.disk.writes", 160);
    private static final int STEP = Integer.getInteger("signpost.disk.step", 53);
    private static final int RECIPIENTS = 250;
    private static final List<String> ADDRESSES = IntStream.range(0, RECIPIENTS)
            .mapToObj(number -> "p" + number + "@s" + number % 9 + ".example").toList();
    private static final int CONNECTIONS = 4;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private long campaign;
    private int failed;
    private int doubts;

    @Test
    void a_write_that_fails_loses_nobody_and_the_campaign_goes_on_by_itself() throws Exception {
        Path prepared = prepare();
        for (int write = FIRST; write <= WRITES; write += STEP) {
            boolean reached = false;
            // on a machine with much other work the campaign may be through before the first write is counted
            for (int attempt = 0; attempt < MOST_ATTEMPTS && !reached; attempt++) {
                Path copy = Files.createDirectory(folder.resolve("run" + write + "-" + attempt));
                Files.copy(prepared, copy.resolve("signpost.mv.db"));
                reached = run(write, copy);
                Files.delete(copy.resolve("signpost.mv.db"));
            }
            failed += reached ? 1 : 0;
        }
        System.out.println(failed + " failing writes: lost 0, in doubt and listed " + doubts);
        assertThat(failed).isPositive();
    }

    @Test
    void a_full_disk_holds_a_campaign_up_until_there_is_room_again() throws Exception {
        Path prepared = prepare();
        Path copy = Files.createDirectory(folder.resolve("full"));
        Files.copy(prepared, copy.resolve("signpost.mv.db"));
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), 1);
                TestDatabase database = TestDatabase.file("failing", copy);
                Deliveries deliveries = database.get(Deliveries.class)) {
            deliveries.carry(Sending.post(server, CONNECTIONS), Terms.USUAL, Optional.of(FailingDisk.journals(copy)));
            until(() -> server.messages().size() > RECIPIENTS / 5);
            FailingDisk.fill();
            // what was claimed before it was full may still go out; after that nothing
            until(() -> stands(server));
            assertThat(server.messages().size()).isLessThan(RECIPIENTS);
            FailingDisk.behave();
            assertThat(new Sending(database).isThrough(deliveries, campaign, server)).isTrue();
            judge(0, deliveries, server);
        } finally {
            FailingDisk.behave();
        }
    }

    private static boolean stands(SmtpScript server) throws InterruptedException {
        int before = server.messages().size();
        TimeUnit.SECONDS.sleep(3);
        return server.messages().size() == before;
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void until(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Path prepare() throws IOException {
        FailingDisk.behave();
        try (TestDatabase database = TestDatabase.file("failing", folder);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", ADDRESSES);
            campaign = sending.campaign("All", "");
            deliveries.tick();
            assertThat(deliveries.status(campaign).waiting()).isEqualTo(RECIPIENTS);
        }
        return folder.resolve("signpost.mv.db");
    }

    /// @return whether that write came
    private boolean run(int write, Path copy) throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), 1);
                TestDatabase database = TestDatabase.file("failing", copy);
                Deliveries deliveries = database.get(Deliveries.class)) {
            deliveries.carry(Sending.post(server, CONNECTIONS), Terms.USUAL, Optional.of(FailingDisk.journals(copy)));
            FailingDisk.failAt(write);
            assertThat(new Sending(database).isThrough(deliveries, campaign, server)).as("write %s", write).isTrue();
            judge(write, deliveries, server);
            return FailingDisk.hasFailed();
        } finally {
            FailingDisk.behave();
        }
    }

    private void judge(int write, Deliveries deliveries, SmtpScript server) {
        List<String> listed = deliveries.doubted(campaign).stream().map(Entry::address).toList();
        Reckoning came = Reckoning.of(ADDRESSES, server);
        doubts += listed.size();
        assertThat(came.lost()).as("write %s", write).isEmpty();
        assertThat(listed).as("write %s", write).containsAll(came.twice()).hasSizeLessThanOrEqualTo(CONNECTIONS);
    }
}
