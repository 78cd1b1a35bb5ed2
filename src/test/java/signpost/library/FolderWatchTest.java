package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    Path home;

    @Test
    void a_new_file_is_noticed_also_in_a_new_folder() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Semaphore told = new Semaphore(0);
        Library library = Library.open(folder, home.resolve("data"));
        try (FolderWatch watch = library.watch(told::release)) {
            assertThat(watch).isNotNull();
            Files.writeString(folder.resolve("a.txt"), "Words.");
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            Path inner = Files.createDirectories(folder.resolve("inner"));
            Files.writeString(inner.resolve("b.txt"), "Words.");
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
