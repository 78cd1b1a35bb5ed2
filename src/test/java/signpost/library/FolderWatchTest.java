package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
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

    @Test
    void a_folder_that_goes_away_and_comes_back_is_still_watched() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Files.writeString(folder.resolve("a.txt"), "Words.");
        Path away = home.resolve("away");
        Semaphore told = new Semaphore(0);
        try (FolderWatch watch = FolderWatch.start(folder, told::release, Duration.ofMillis(20))) {
            assertThat(watch).isNotNull();
            Files.move(folder, away);
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).as("told that it is gone").isTrue();
            assertThat(told.tryAcquire(1, TimeUnit.SECONDS)).as("told again while there is nothing").isFalse();
            Files.move(away, folder);
            Files.writeString(folder.resolve("b.txt"), "Words.");
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_folder_that_nobody_can_open_does_not_end_the_watch_of_the_others() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Path far = folder;
        Path near = home.resolve("near");
        Path inner = near;
        for (int i = 0; i < 9; i++) {
            far = far.resolve("f".repeat(240));
            inner = inner.resolve("n".repeat(240));
        }
        Files.createDirectories(far);
        Files.createDirectories(inner);
        // longer than any path the system opens
        Path moved = Files.move(near, far.resolve("moved"));
        Semaphore told = new Semaphore(0);
        try (FolderWatch watch = FolderWatch.start(folder, told::release, Duration.ofMillis(20))) {
            assertThat(watch).isNotNull();
            Files.writeString(folder.resolve("a.txt"), "Words.");
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            Files.move(moved, near);
        }
    }

    @Test
    void hidden_folders_are_not_watched() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.createDirectories(folder.resolve(".snapshot/inner"));
        assertThat(FolderWalk.of(folder).folders()).containsExactly(folder, inner);
    }

    @Test
    void changes_without_end_are_told_now_and_then() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Semaphore told = new Semaphore(0);
        boolean heard = false;
        try (FolderWatch watch = FolderWatch.start(folder, () -> false, told::release, Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                FolderWatchTest::reports)) {
            assertThat(watch).isNotNull();
            for (int i = 0; i < 100 && !heard; i++) {
                Files.writeString(folder.resolve("log.txt"), "Words ".repeat(i));
                heard = told.tryAcquire(100, TimeUnit.MILLISECONDS);
            }
        }
        assertThat(heard).isTrue();
    }

    @Test
    void a_system_that_reports_nothing_is_no_reason_not_to_look() throws Exception {
        Path folder = Files.createDirectories(home.resolve("documents"));
        Semaphore told = new Semaphore(0);
        try (FolderWatch watch = FolderWatch.start(folder, () -> false, told::release, Duration.ofMillis(20),
                Duration.ofSeconds(1),
                () -> null)) {
            assertThat(watch).isNotNull();
            Files.writeString(folder.resolve("a.txt"), "Words.");
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static WatchService reports() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
