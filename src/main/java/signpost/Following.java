package signpost;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.cli.Holdings;
import signpost.library.FileReport;
import signpost.library.FolderWatch;
import signpost.library.Import;

/// Keeps what is held in step with the folder of documents while the service runs.
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Holdings holdings;
    private final Semaphore due = new Semaphore(1);
    private final Thread thread;
    private final FolderWatch watch;
    private volatile boolean ended;

    private Following(Holdings holdings) {
        this.holdings = holdings;
        this.thread = Thread.ofPlatform().daemon().name("following").unstarted(this::follow);
        this.watch = holdings.library().watch(this::changed);
    }

    /// Looks once for what changed while nobody watched, and then whenever the folder changes.
    static Following start(Holdings holdings) {
        var following = new Following(holdings);
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
            while (!ended) {
                due.acquire();
                due.drainPermits();
                bring();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void bring() {
        try {
            report(holdings.bring(_ -> {}, _ -> {}));
        } catch (IOException | RuntimeException failed) {
            if (ended) {
                return;
            }
            LOG.error(
                    "What changed in the library could not be read; answers come from what was read before, and the next"
                            + " change is tried again",
                    failed);
        }
    }

    /// Says in the log what an import changed.
    static void report(Import done) {
        if (!done.change().isEmpty()) {
            LOG.info("{} documents were read, {} were removed", done.change().written().size(),
                    done.change().removed().size());
            for (FileReport.Refused refused : done.refused()) {
                LOG.warn("{} was refused: {}", refused.path(), refused.reason());
            }
        }
    }

    /// Ends at once: an import under way is given up, and the next start does it again.
    @Override
    public void close() {
        ended = true;
        watch.close();
    }
}
