package signpost.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import signpost.seal.PrivateFolder;

/// The right of one process to write into a folder. The system takes it back when the process ends, however it ends.
public final class DataLock implements AutoCloseable {

    private final FileChannel file;

    private DataLock(FileChannel file) {
        this.file = file;
    }

    /// Takes the right to write into the folder, making the folder if needed.
    ///
    /// @return empty where another process has it
    /// @throws Refused where the folder cannot be written to
    public static Optional<DataLock> take(Path folder) {
        try {
            PrivateFolder.make(folder);
            FileChannel file = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(file)) {
                file.close();
                return Optional.empty();
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new DataLock(file));
        } catch (IOException broken) {
            throw Refused.failure("The folder " + folder + " cannot be written to: " + broken.getMessage() + ".");
        }
    }

    /// The sentence for somebody who may not have it.
    public static Refused taken(Path folder) {
        return Refused.failure("Another Signpost" + process(folder) + " uses the data folder " + folder
                + "; stop it, or set SIGNPOST_DATA to another folder.");
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static String process(Path folder) {
        try {
            return " (process " + Files.readString(lockFile(folder)).strip() + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException closed) {
            // the system has taken it back
        }
    }
}
