package signpost.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that comes with the program, unpacked for those who read files only.
///
/// It is written beside, forced to the disk and moved into place, so that it is whole or not there. A note of its size and time stands beside it:
/// where these are others, somebody else wrote it, and it is unpacked anew.
///
/// @param folder where it lies, made where it is missing
/// @param name of the file and of the resource
record Unpacked(Path folder, String name) {

    /// The file.
    Path file() throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        boolean whole;
        try (InputStream in = resource(name)) {
            whole = Files.exists(file) && Files.size(file) == in.available();
        }
        if (whole && Files.exists(note()) && Files.readString(note()).equals(state(file))) {
            return file;
        }
        try {
            return anew();
        } catch (IOException full) {
            if (whole) {
                return file; // nobody may write here, or there is no room: what is there may well be sound
            }
            throw full;
        }
    }

    /// The file, unpacked once more whatever is there.
    Path anew() throws IOException {
        Path file = folder.resolve(name);
        Path part = Files.createTempFile(folder, name, ".part");
        try (InputStream in = resource(name)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        Files.writeString(note(), state(file));
        return file;
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = Unpacked.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException("the program was built without " + name);
        }
        return in;
    }

    private Path note() {
        return folder.resolve(name + ".note");
    }

    private static String state(Path file) throws IOException {
        return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file).toMillis();
    }
}
