package signpost.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// Says of folders that this process uses them, until it ends, however it ends. Several processes may use one.
final class InUse {

    private static final String MARK = "used";
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private InUse() {}

    static synchronized void hold(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (HELD.containsKey(mark)) {
            return;
        }
        FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
        if (lock.isValid()) {
            HELD.put(mark, channel);
        }
    }

    /// Whether no process uses the folder.
    static synchronized boolean isFree(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (HELD.containsKey(mark)) {
            return false;
        }
        if (!Files.exists(mark)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}
