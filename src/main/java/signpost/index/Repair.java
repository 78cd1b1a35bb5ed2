package signpost.index;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has an index that may be damaged looked at, and built again if it is, beside those who search. One at a time; safe for use by many threads.
final class Repair {

    /// What came of it.
    enum Outcome {
        /// the files are as they were written
        SOUND,
        /// another index has taken its place
        MENDED,
        /// it takes longer, or could not be done yet
        UNDER_WAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    /// So long somebody who searches waits for it: a small library is written again in less.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// After so long what was sound, or could not be built again, is looked at once more.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Callable<Outcome> mending;
    private @Nullable CompletableFuture<Outcome> last;
    private long begun;

    /// @param mending looks, and builds again
    Repair(Callable<Outcome> mending) {
        this.mending = mending;
    }

    /// Begins unless it is under way or was just done, and waits a little.
    Outcome soon() {
        try {
            return latest().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return Outcome.UNDER_WAY;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Outcome.UNDER_WAY;
        }
    }

    private synchronized CompletableFuture<Outcome> latest() {
        CompletableFuture<Outcome> known = last;
        if (known != null && !isStale(known)) {
            return known;
        }
        CompletableFuture<Outcome> next = new CompletableFuture<>();
        last = next;
        begun = System.nanoTime();
        Thread.ofPlatform().daemon().name("signpost-repair").start(() -> {
            try {
                next.complete(mending.call());
            } catch (Exception | VirtualMachineError | AssertionError failed) {
                LOG.error("The index is damaged and could not be built again; it is tried again", failed);
                next.completeExceptionally(failed);
            }
        });
        return next;
    }

    private boolean isStale(CompletableFuture<Outcome> known) {
        return known.isDone()
                && (known.state() == CompletableFuture.State.SUCCESS && known.resultNow() == Outcome.MENDED
                        || System.nanoTime() - begun > AGAIN.toNanos());
    }
}
