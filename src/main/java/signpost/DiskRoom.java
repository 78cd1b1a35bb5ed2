package signpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log when the disk of a folder is about to be full, and when there is room again: what fails meanwhile says so in the words of whatever failed. For one thread.
final class DiskRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
    private static final long MEGABYTE = 1 << 20;
    private static final long LITTLE = 50;

    private final Path folder;
    private boolean little;

    DiskRoom(Path folder) {
        this.folder = folder;
    }

    /// Looks. Call it every few seconds.
    void tick() {
        long free = free();
        if (!little && free < LITTLE) {
            LOG.error(
                    "The disk with {} has only {} MB left: make room. When it is full nothing new can be kept, and mails wait until there is room; what is known is still answered.",
                    folder, free);
        } else if (little && free >= LITTLE) {
            LOG.info("The disk with {} has room again", folder);
        }
        little = free < LITTLE;
    }

    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException gone) {
            throw new UncheckedIOException("the disk with " + folder + " cannot be looked at", gone);
        }
    }
}
