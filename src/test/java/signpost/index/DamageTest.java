package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.document;
import static signpost.index.Shelved.found;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Document;

/// An index that was damaged is built again.
class DamageTest {

    private static final Document KITES = document("kites.md", "Kites", "Flying", "A kite wants wind.");

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void an_index_of_one_document() throws IOException {
        place = folder.resolve("index");
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            reflect(index, KITES);
        }
    }

    @Test
    void without_its_list_of_segments() throws IOException {
        for (Path file : files("segments_")) {
            Files.delete(file);
        }
        comesBack();
    }

    @Test
    void with_a_list_of_segments_that_was_cut_short() throws IOException {
        for (Path file : files("segments_")) {
            Files.write(file, List.of("short"));
        }
        comesBack();
    }

    @Test
    void with_bytes_that_were_turned_over() throws IOException {
        for (Path file : files("_")) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = bytes.length / 2; i < Math.min(bytes.length, bytes.length / 2 + 8); i++) {
                bytes[i] ^= 0x55;
            }
            Files.write(file, bytes);
        }
        comesBack();
    }

    @Test
    void with_files_that_were_cut_short() throws IOException {
        for (Path file : files("_")) {
            Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
        }
        comesBack();
    }

    @Test
    void with_empty_files() throws IOException {
        for (Path file : files("")) {
            Files.write(file, new byte[0]);
        }
        comesBack();
    }

    @Test
    void with_a_pointer_to_nowhere() throws IOException {
        for (String wrong : List.of("words-none", "../../etc", "", "words-" + Index.FORMAT + "-77")) {
            Files.writeString(place.resolve("current"), wrong);
            comesBack();
        }
    }

    @Test
    void whose_folder_is_empty() throws IOException {
        for (Path file : files("")) {
            Files.delete(file);
        }
        comesBack();
    }

    @Test
    void with_vectors_that_are_no_vectors() throws IOException {
        Files.writeString(place.resolve(Embedding.NAME + ".vectors"), "x".repeat(5000));
        comesBack();
    }

    private void comesBack() throws IOException {
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            reflect(index, KITES);
            assertThat(found(index, "kite")).containsExactly("kites.md");
        }
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            assertThat(reflect(index, KITES)).as("what was built again stays").isZero();
            assertThat(found(index, "kite")).containsExactly("kites.md");
        }
    }

    private List<Path> files(String beginning) throws IOException {
        Path words = place.resolve(Files.readString(place.resolve("current")).strip());
        try (Stream<Path> files = Files.list(words)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)
                    && !file.getFileName().toString().equals("write.lock"))
                    .toList();
        }
    }
}
