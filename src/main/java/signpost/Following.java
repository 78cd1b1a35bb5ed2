package signpost;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.cli.Holdings;
import signpost.library.FileReport;
import signpost.library.FolderWatch;
import signpost.library.Import;

/// Keeps what is held in step with the folder of documents while the service runs.
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /// After so long what could not be read is tried again, as where the disk was full.
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Holdings holdings;
    private final Set<FileReport.Refused> told;
    private final Semaphore due = new Semaphore(1);
    private final Thread thread;
    private final FolderWatch watch;
    private volatile boolean ended;

    private Following(Holdings holdings, Set<FileReport.Refused> told) {
        this.holdings = holdings;
        this.told = new HashSet<>(told);
        this.thread = Thread.ofPlatform().daemon().name("following").unstarted(this::follow);
        this.watch = holdings.library().watch(this::changed);
    }

    /// Looks once for what changed while nobody watched, and then whenever the folder changes.
    ///
    /// @param told the files whose refusal was told already
    static Following start(Holdings holdings, Set<FileReport.Refused> told) {
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
            while (!ended) {
                due.drainPermits();
                if (bring()) {
                    due.acquire();
                } else if (due.tryAcquire(AGAIN.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.debug("The library changed again meanwhile");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether all was read that can be
    private boolean bring() {
        try {
            Import done = holdings.bring(_ -> {}, _ -> {});
            report(done, told);
            return !done.unsettled();
        } catch (IOException | RuntimeException failed) {
            if (!ended) {
                LOG.error(
                        "What changed in the library could not be read; answers come from what was read before, and it"
                                + " is tried again in half a minute",
                        failed);
            }
            return false;
        }
    }

    /// Says in the log what an import changed, and what it refused.
    ///
    /// @param told the refusals that were told before and are not repeated; those of this import afterwards
    static void report(Import done, Set<FileReport.Refused> told) {
        if (!done.change().isEmpty()) {
            LOG.info("{} documents were read, {} were removed", done.change().written().size(),
                    done.change().removed().size());
        }
        for (FileReport.Refused refused : done.refused()) {
            if (!told.contains(refused)) {
                LOG.warn("{} was refused: {}", refused.path(), refused.reason());
            }
        }
        told.clear();
        told.addAll(done.refused());
    }

    /// Ends at once: an import under way is given up, and the next start does it again.
    @Override
    public void close() {
        ended = true;
        watch.close();
    }
}
