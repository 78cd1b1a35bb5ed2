package signpost.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk for H2 and for journals whose n-th write fails, once, or which is full for a time: `jdbc:h2:failing:/path`.
public final class FailingDisk extends FilePathWrapper {

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);
    private static volatile boolean full;

    static {
        FilePath.register(new FailingDisk());
    }

    /// @param write which from now on fails; the first is 1
    static void failAt(long write) {
        LEFT.set(write);
    }

    /// From now on every write fails.
    static void fill() {
        full = true;
    }

    static void behave() {
        LEFT.set(Long.MAX_VALUE);
        full = false;
    }

    static boolean hasFailed() {
        return LEFT.get() <= 0;
    }

    private static void count() throws IOException {
        if (full || LEFT.decrementAndGet() == 0) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return failing(super.open(mode));
    }

    /// Journals on the same disk.
    static Journals journals(Path folder) {
        return new Journals(folder) {
            @Override
            FileChannel open(Path file) throws IOException {
                return failing(super.open(file));
            }
        };
    }

    private static FileChannel failing(FileChannel file) {
        return new FileBaseDefault() {
            @Override
            public int read(ByteBuffer into, long at) throws IOException {
                return file.read(into, at);
            }

            @Override
            public int write(ByteBuffer from, long at) throws IOException {
                count();
                return file.write(from, at);
            }

            @Override
            protected void implTruncate(long size) throws IOException {
                file.truncate(size);
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public void force(boolean all) throws IOException {
                file.force(all);
            }

            @Override
            public java.nio.channels.FileLock tryLock(long at, long size, boolean shared) throws IOException {
                return file.tryLock(at, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                file.close();
            }
        };
    }
}
