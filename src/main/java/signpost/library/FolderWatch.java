package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a folder and all within it, by what the system reports and, since some disks report nothing, by looking now and then.
/// A burst of changes is told once, when it is over, or in between where it goes on for long.
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofSeconds(60);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(30);

    private final Path folder;
    private final BooleanSupplier let;
    private final Runnable changed;
    private final Duration look;
    private final Duration longestBurst;

    /// Null where the system has no more watches to give, as on a machine with many of them.
    private final @Nullable WatchService events;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    /// How the folder stood when a change was last told. First taken before anything is registered, so that nothing falls between.
    private long told;

    private FolderWatch(Path folder, BooleanSupplier let, Runnable changed, Duration look, Duration longestBurst,
            @Nullable WatchService events) {
        this.folder = folder;
        this.let = let;
        this.changed = changed;
        this.look = look;
        this.longestBurst = longestBurst;
        this.events = events;
        told = state();
        register();
        thread = Thread.ofVirtual().name("library watch").unstarted(this::run);
    }

    /// @param let whether somebody let documents go, which is told as a change of the folder is
    static FolderWatch start(Path folder, BooleanSupplier let, Runnable changed) {
        return start(folder, let, changed, LOOK, LONGEST_BURST, FolderWatch::reports);
    }

    /// @param look how long after the last report it looks by itself
    static FolderWatch start(Path folder, Runnable changed, Duration look) {
        return start(folder, () -> false, changed, look, LONGEST_BURST, FolderWatch::reports);
    }

    /// @param longestBurst after so long a burst of changes is told though it goes on
    /// @param reports what the system reports; null where it does not
    static FolderWatch start(Path folder, BooleanSupplier let, Runnable changed, Duration look, Duration longestBurst,
            Supplier<@Nullable WatchService> reports) {
        FolderWatch watch = new FolderWatch(folder, let, changed, look, longestBurst, reports.get());
        watch.thread.start();
        return watch;
    }

    private static @Nullable WatchService reports() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            LOG.warn("The system does not report changes of the library ({}); it is looked at every {} seconds",
                    none.getMessage(), LOOK.toSeconds());
            return null;
        }
    }

    private void run() {
        try {
            while (!closed) {
                if (events == null) {
                    closed |= end.await(look.toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    await(events);
                }
                pass();
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a change and for the end of the burst that it belongs to.
    private void await(WatchService reports) throws InterruptedException {
        WatchKey key = reports.poll(look.toMillis(), TimeUnit.MILLISECONDS);
        long last = System.nanoTime() + longestBurst.toNanos();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = System.nanoTime() < last ? reports.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
        }
    }

    /// Tells what changed. A folder that cannot be listed now may be there again at the next look.
    private void pass() {
        // looks again after registering: a file may have come into a new folder before it was watched
        for (long now = state(); now != told && !closed; now = state()) {
            told = now;
            register();
            changed.run();
        }
    }

    private long state() {
        try {
            return FolderWalk.of(folder).state() * 31 + (let.getAsBoolean() ? 1 : 0);
        } catch (UncheckedIOException gone) {
            return -1;
        }
    }

    /// Has the system report on every folder; one that went away meanwhile or may not be watched is left to the look now and then.
    private void register() {
        if (events == null) {
            return;
        }
        List<Path> folders;
        try {
            folders = FolderWalk.of(folder).folders();
        } catch (UncheckedIOException gone) {
            LOG.debug("{}; it is looked at again every {} seconds", gone.getMessage(), look.toSeconds());
            return;
        }
        for (Path within : folders) {
            try {
                within.register(
                        events,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException unwatched) {
                LOG.debug("{} is not watched", within, unwatched);
            }
        }
    }

    /// Ends the watch. A call under way is finished.
    @Override
    public void close() {
        closed = true;
        end.countDown();
        try {
            if (events != null) {
                events.close();
            }
        } catch (IOException ignored) {
            thread.interrupt();
        }
    }
}
