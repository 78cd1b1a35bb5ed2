package signpost.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A library of a folder that a test fills.
abstract class OnFolder {

    @TempDir
    Path home;

    Path folder;
    Path data;

    /// The time of the library's clock.
    Instant now = Instant.parse("2030-01-01T00:00:00Z");

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(home.resolve("documents"));
        data = home.resolve("data");
    }

    Library open() {
        return open(folder);
    }

    Library open(Path documents) {
        return Library.open(documents, data, () -> now);
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Import refresh(Library library) {
        return library.refresh(progress -> {});
    }
}
