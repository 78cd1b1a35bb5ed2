package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path data;

    @Test
    void only_one_may_write_at_a_time() {
        try (DataLock first = DataLock.take(data).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(DataLock.take(data)).isEmpty();
        }
        DataLock.take(data).orElseThrow().close();
    }

    @Test
    void the_refusal_names_the_process_and_what_to_do() {
        try (DataLock first = DataLock.take(data).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(DataLock.taken(data))
                    .hasMessage("Another Signpost (process " + ProcessHandle.current().pid() + ") uses the data folder "
                            + data + "; stop it, or set SIGNPOST_DATA to another folder.");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> DataLock.take(file.resolve("data")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(file.resolve("data").toString());
    }
}
