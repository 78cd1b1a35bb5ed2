package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Watches a folder and all within it, by what the system reports and, since some disks report nothing, by looking now and then.
/// A burst of changes is told once, when it is over.
public final class FolderWatch implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofSeconds(60);

    private final Path folder;
    private final Runnable changed;
    private final WatchService events;
    private final Thread thread;
    private volatile boolean closed;

    /// How the folder stood when a change was last told. First taken before anything is registered, so that nothing falls between.
    private long told;

    private FolderWatch(Path folder, Runnable changed) throws IOException {
        this.folder = folder;
        this.changed = changed;
        events = FileSystems.getDefault().newWatchService();
        told = state();
        register();
        thread = Thread.ofVirtual().name("library watch").unstarted(this::run);
    }

    static FolderWatch start(Path folder, Runnable changed) {
        try {
            FolderWatch watch = new FolderWatch(folder, changed);
            watch.thread.start();
            return watch;
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be watched", broken);
        }
    }

    private void run() {
        try {
            while (!closed) {
                WatchKey key = events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = events.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                }
                // looks again after registering: a file may have come into a new folder before it was watched
                for (long now = state(); now != told && !closed; now = state()) {
                    told = now;
                    register();
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be watched any more", broken);
        }
    }

    private long state() {
        try {
            return FolderWalk.of(folder).state();
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    private void register() throws IOException {
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path within : folders.filter(Files::isDirectory).toList()) {
                within.register(
                        events,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
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
