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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a folder and all within it, by what the system reports and, since some disks report nothing, by looking now and then.
/// A burst of changes is told once, when it is over.
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofSeconds(60);

    private final Path folder;
    private final Runnable changed;
    private final Duration look;
    private final WatchService events;
    private final Thread thread;
    private volatile boolean closed;

    /// How the folder stood when a change was last told. First taken before anything is registered, so that nothing falls between.
    private long told;

    private FolderWatch(Path folder, Runnable changed, Duration look) throws IOException {
        this.folder = folder;
        this.changed = changed;
        this.look = look;
        events = FileSystems.getDefault().newWatchService();
        told = state();
        register();
        thread = Thread.ofVirtual().name("library watch").unstarted(this::run);
    }

    static FolderWatch start(Path folder, Runnable changed) {
        return start(folder, changed, LOOK);
    }

    /// @param look how long after the last report it looks by itself
    static FolderWatch start(Path folder, Runnable changed, Duration look) {
        try {
            FolderWatch watch = new FolderWatch(folder, changed, look);
            watch.thread.start();
            return watch;
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be watched", broken);
        }
    }

    private void run() {
        try {
            while (!closed) {
                WatchKey key = events.poll(look.toMillis(), TimeUnit.MILLISECONDS);
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = events.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                }
                pass();
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tells what changed. A folder that cannot be listed now may be there again at the next look.
    private void pass() {
        try {
            // looks again after registering: a file may have come into a new folder before it was watched
            for (long now = state(); now != told && !closed; now = state()) {
                told = now;
                register();
                changed.run();
            }
        } catch (UncheckedIOException gone) {
            LOG.warn("{}; it is looked at again every {} seconds", gone.getMessage(), look.toSeconds());
        }
    }

    private long state() {
        try {
            return FolderWalk.of(folder).state();
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    /// Has the system report on every folder; one that went away meanwhile or may not be watched is left to the look now and then.
    private void register() {
        for (Path within : FolderWalk.of(folder).folders()) {
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
        try {
            events.close();
        } catch (IOException ignored) {
            thread.interrupt();
        }
    }
}
