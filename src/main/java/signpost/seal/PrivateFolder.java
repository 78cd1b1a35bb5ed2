package signpost.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A folder that nobody but its owner may look into, since what lies in it tells of people.
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> EVERYBODYS = PosixFilePermissions.fromString("------rwx");

    private PrivateFolder() {}

    /// Makes a folder, and those above it that are not there. One that is there stays as open as it is: somebody may have meant it so.
    ///
    /// @throws IOException where it cannot be made
    public static Path make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder);
        if (isGuarded(folder)) {
            Files.setPosixFilePermissions(folder, OWNERS);
        }
        return folder;
    }

    /// Whether everybody who has an account on the machine may look into it, as far as the folder itself goes; false where the system does not say.
    ///
    /// @throws NoSuchFileException where there is no such folder
    public static boolean isOpen(Path folder) throws IOException {
        return isGuarded(folder)
                && Files.getPosixFilePermissions(folder).stream().anyMatch(EVERYBODYS::contains);
    }

    private static boolean isGuarded(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
