package signpost.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// Reads files so that none can harm this process: small plain text here, everything else in at most two reader processes, each replaced
/// when a file breaks it or takes too long. Processes are started when first needed. Safe for use by several threads.
final class ReaderPool implements AutoCloseable {

    /// The largest file read, in bytes.
    static final long LARGEST = 100L * 1024 * 1024;

    /// How many files are read at once.
    static final int CHILDREN = 2;

    private static final int MEGABYTES = 256;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path scratch;
    private final Duration limit;
    private final Semaphore places = new Semaphore(CHILDREN);
    private final Deque<ReaderChild> idle = new ArrayDeque<>();
    private boolean closed;

    ReaderPool(Path scratch) {
        this(scratch, LIMIT);
    }

    /// @param limit the longest a file may be computed on
    ReaderPool(Path scratch, Duration limit) {
        this.scratch = scratch;
        this.limit = limit;
    }

    /// Reads one file.
    ///
    /// @param path its path in the library
    Reading read(Path file, String path) throws Refusal {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal("too large: over 100 MB");
            }
            if (Format.isPlain(file, path)) {
                return Readers.read(file, path);
            }
        } catch (IOException broken) {
            throw Refusal.passing("cannot be opened");
        }
        places.acquireUninterruptibly();
        try {
            return inChild(file, path);
        } finally {
            places.release();
        }
    }

    private Reading inChild(Path file, String path) throws Refusal {
        ReaderChild child = take();
        try {
            return child.read(file, path, limit);
        } finally {
            put(child);
        }
    }

    private ReaderChild take() throws Refusal {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                ReaderChild child = idle.pop();
                if (child.isAlive()) {
                    return child;
                }
                child.close();
            }
        }
        try {
            Files.createDirectories(scratch);
            return new ReaderChild(MEGABYTES, scratch);
        } catch (IOException failed) {
            throw Refusal.passing("cannot be read now: no reader could be started");
        }
    }

    private void put(ReaderChild child) {
        synchronized (idle) {
            if (child.isAlive() && !closed) {
                idle.push(child);
            } else {
                child.close();
            }
        }
    }

    /// Ends the reader processes.
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(ReaderChild::close);
            idle.clear();
        }
    }
}
