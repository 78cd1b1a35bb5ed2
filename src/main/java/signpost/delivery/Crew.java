package signpost.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Rows;

/// The workers of a running service: some for campaigns, one for notices, so that a large campaign never holds a small mail up.
///
/// Nobody is interrupted, since a worker may be in the database; [#close] lets each end the mail it has begun, for 20 s at most.
final class Crew implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration IDLE = Duration.ofMillis(300);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int IDLE_TURNS_WITH_LINE = 30;
    private static final Duration LAST_MAIL = Duration.ofSeconds(20);

    private final String process;
    private final Post post;
    private final InstantSource clock;
    private final Duration lease;
    private final Ledger ledger;
    private final Optional<Journals> journals;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /// @param process what the names of all its workers begin with
    /// @param lease how long a claim lasts
    /// @param journals the workers'; empty where other processes may have the database
    Crew(String process, Post post, Rows rows, InstantSource clock, Duration lease, Optional<Journals> journals) {
        this.process = process;
        this.post = post;
        this.clock = clock;
        this.lease = lease;
        this.ledger = new Ledger(rows, Ledger.PATIENCE, LOG::warn);
        this.journals = journals;
    }

    /// Puts one more worker to work.
    void hire(MailRows table, Pace pace, Turn turn) {
        String owner = process + "/" + threads.size();
        var worker = new Worker(owner, post, table, ledger, pace, clock, this::goesOn,
                journals.map(folder -> folder.begin(table.table(), owner)));
        threads.add(Thread.ofPlatform().daemon().name("delivery-" + threads.size()).start(() -> work(worker, turn)));
    }

    /// See [Ledger#writing].
    Duration writing() {
        return ledger.writing();
    }

    /// Writes to the rows that the workers have, in their turn: two transactions over several of the same rows would wait for each other.
    void note(Runnable step) {
        ledger.write(() -> {
            step.run();
            return true;
        });
    }

    private void work(Worker worker, Turn turn) {
        int idle = 0;
        boolean failed = false;
        while (ended.getCount() > 0) {
            try {
                if (failed) {
                    worker.recover();
                    failed = false;
                }
                idle = turn.take(worker, clock.instant().plus(lease), () -> ended.getCount() > 0) ? 0 : idle + 1;
                if (idle % IDLE_TURNS_WITH_LINE == 1) {
                    worker.tidy();
                }
                if (idle == IDLE_TURNS_WITH_LINE) {
                    worker.rest();
                }
                if (idle > 0) {
                    goesOn(IDLE);
                }
            } catch (Throwable broken) { // without memory, too: nobody else has its claims
                LOG.warn("A delivery worker failed and goes on in a moment: {}", broken.toString());
                failed = true;
                goesOn(AFTER_FAILURE);
            }
        }
        worker.close();
    }

    /// Waits so long, unless told to end meanwhile.
    private boolean goesOn(Duration pause) {
        try {
            return pause.isZero() ? ended.getCount() > 0 : !ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        long late = System.nanoTime() + LAST_MAIL.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, late - System.nanoTime())))) {
                    LOG.warn("{} did not end in time; its mail is in doubt, and listed", thread.getName());
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
