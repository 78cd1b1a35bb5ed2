package signpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much room is left on the disk of a folder; says in the log when it is about to be full, and when there is room again. What fails meanwhile says so in the
/// words of whatever failed. For one thread.
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
            LOG.error("The disk with {} has {}", folder, inWords(free));
        } else if (little && free >= LITTLE) {
            LOG.info("The disk with {} has room again", folder);
        }
        little = free < LITTLE;
    }

    /// What there is to say about it now.
    String inWords() {
        return inWords(free());
    }

    private static String inWords(long free) {
        return free >= LITTLE
                ? "room"
                : "only " + free + " MB left: make room. When it is full nothing new can be kept, and mails wait until"
                        + " there is room; what is known is still answered.";
    }

    /// How many megabytes are left.
    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException gone) {
            throw new UncheckedIOException("the disk with " + folder + " cannot be looked at", gone);
        }
    }
}
