package signpost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.account.Account;
import signpost.account.Role;

class UploadsTest {

    private static final Account ANN = new Account(1, "ann@example.org", "Ann", Role.AUTHOR, Account.State.ACTIVE,
            Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-04T10:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void a_file_goes_when_its_hour_is_over_though_nobody_sends_another() throws IOException {
        var uploads = new Uploads(now::get, folder);
        Path sent = file("sent");
        Path kept = uploads.of(uploads.keep(new Multipart.File("people.csv", sent, false), ANN), ANN).orElseThrow()
                .path();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(59)));
        uploads.tick();
        assertThat(kept).exists();
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
        uploads.tick();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_behind_goes_and_nothing_else() throws IOException {
        Path left = file(Uploads.PREFIX + "123");
        Path other = file("signpost123.vectors");
        Path young = file(Uploads.PREFIX + "456");
        Files.setLastModifiedTime(young, FileTime.from(now.get().plus(Duration.ofMinutes(30))));
        now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
        new Uploads(now::get, folder).tick();
        assertThat(left).doesNotExist();
        assertThat(other).exists();
        assertThat(young).exists();
    }

    private Path file(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "Ann,ann@example.org");
        return Files.setLastModifiedTime(file, FileTime.from(now.get()));
    }
}
