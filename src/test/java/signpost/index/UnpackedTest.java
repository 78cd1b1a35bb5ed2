package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_as_it_was_unpacked_is_left_alone() throws IOException {
        Path file = model().file();
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(model().file()).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_file_that_somebody_else_wrote_is_unpacked_anew_though_its_size_is_the_same() throws IOException {
        Path file = model().file();
        byte[] sound = Files.readAllBytes(file);
        spoil(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5000));
        assertThat(Files.readAllBytes(model().file())).isEqualTo(sound);
    }

    @Test
    void a_model_that_cannot_be_understood_is_unpacked_once_more() throws IOException {
        Path file = model().file();
        FileTime time = Files.getLastModifiedTime(file);
        spoil(file);
        Files.setLastModifiedTime(file, time);
        try (Embedding embedding = Embedding.load(folder, 1)) {
            assertThat(embedding.ofMessage("a bruise")).hasSize(3 * Embedding.SIZE);
        }
    }

    private Unpacked model() {
        return new Unpacked(folder, Embedding.NAME + ".onnx");
    }

    private static void spoil(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[200_000]);
        }
    }
}
