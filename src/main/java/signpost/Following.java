package signpost;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.cli.Holdings;
import signpost.library.FolderWatch;
import signpost.library.Import;

/// Keeps what is held in step with the folder of documents while the service runs.
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// After so long what could not be read is tried again, as where the disk was full; each time after twice as long.
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final Duration AGAIN_AT_LAST = Duration.ofMinutes(15);

    private final Holdings holdings;
    private final Set<String> told;
    private final Semaphore due = new Semaphore(1);
    private final Thread thread;
    private final FolderWatch watch;
    private volatile boolean ended;

    /// What went wrong last, which is told once.
    private String failure = "";

    private Following(Holdings holdings, Set<String> told) {
        this.holdings = holdings;
        this.told = new HashSet<>(told);
        this.thread = Thread.ofPlatform().daemon().name("following").unstarted(this::follow);
        this.watch = holdings.library().watch(this::changed);
    }

    /// Looks once for what changed while nobody watched, and then whenever the folder changes.
    ///
    /// @param told what was told already
    static Following start(Holdings holdings, Set<String> told) {
        var following = new Following(holdings, told);
        following.thread.start();
        return following;
    }

    private void changed() {
        if (due.availablePermits() == 0) {
            due.release();
        }
    }

    private void follow() {
        try {
            due.acquire();
            Duration again = AGAIN;
            while (!ended) {
                due.drainPermits();
                if (bring()) {
                    due.acquire();
                    again = AGAIN;
                } else {
                    boolean changed = due.tryAcquire(again.toSeconds(), TimeUnit.SECONDS);
                    again = changed ? AGAIN : later(again);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// How long to wait before what could not be read is tried once more.
    static Duration later(Duration waited) {
        Duration twice = waited.multipliedBy(2);
        return twice.compareTo(AGAIN_AT_LAST) < 0 ? twice : AGAIN_AT_LAST;
    }

    /// @return whether all was read that can be
    private boolean bring() {
        try {
            Import done = holdings.bring(_ -> {}, _ -> {});
            report(done, told);
            failure = "";
            return !done.unsettled();
        } catch (Throwable failed) { // without memory, too: nobody else looks
            if (!ended && !failure.equals(String.valueOf(failed))) {
                failure = String.valueOf(failed);
                LOG.error(
                        "What changed in the library could not be read; answers come from what was read before, and it"
                                + " is tried again in half a minute, then after longer",
                        failed);
            }
            return false;
        }
    }

    /// Says in the log what an import changed, what it refused, and what is amiss with the folder.
    ///
    /// @param told the sentences that were told before and are not repeated; those of this import afterwards
    static void report(Import done, Set<String> told) {
        if (!done.change().isEmpty()) {
            LOG.info("{} documents were read, {} were removed", done.change().written().size(),
                    done.change().removed().size());
        }
        Set<String> now = new LinkedHashSet<>(done.upkeep().sentences());
        done.refused().forEach(refused -> now.add(refused.path() + " was refused: " + refused.reason()));
        now.stream().filter(sentence -> !told.contains(sentence)).forEach(sentence -> LOG.warn("{}", sentence));
        if (done.upkeep().away().isEmpty()) {
            told.clear();
        }
        told.addAll(now);
    }

    /// Ends at once: an import under way is given up, and the next start does it again.
    @Override
    public void close() {
        ended = true;
        watch.close();
    }
}
