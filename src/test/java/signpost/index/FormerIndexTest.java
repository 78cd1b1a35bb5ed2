package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.document;
import static signpost.index.Shelved.found;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Document;

/// An index that another version wrote answers until the new one is whole.
class FormerIndexTest {

    private static final Document KITES = document("kites.md", "Kites", "Flying", "A kite wants wind.");
    private static final Document BOATS = document("boats.md", "Boats", "Sailing", "A boat wants water.");

    @TempDir
    Path folder;

    private Path place;
    private Path former;

    @BeforeEach
    void an_index_of_another_version() throws IOException {
        place = folder.resolve("index");
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            reflect(index, KITES);
        }
        former = place.resolve("words-0-1");
        Files.move(place.resolve(Files.readString(place.resolve("current")).strip()), former);
        Files.writeString(place.resolve("current"), "words-0-1");
    }

    @Test
    void answers_until_the_new_one_is_whole_and_is_then_deleted() throws IOException {
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            assertThat(found(index, "kite")).containsExactly("kites.md");
            assertThat(reflect(index, KITES, BOATS)).as("all of it is written anew").isEqualTo(2);
            assertThat(found(index, "boat")).containsExactly("boats.md");
            assertThat(found(index, "kite")).containsExactly("kites.md");
        }
        assertThat(former).doesNotExist();
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            assertThat(reflect(index, KITES, BOATS)).as("what was written stays").isZero();
        }
    }

    @Test
    void answers_still_where_the_new_one_was_never_finished() throws IOException {
        for (int start = 0; start < 3; start++) {
            try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
                assertThat(found(index, "kite")).containsExactly("kites.md");
            }
        }
        assertThat(place.resolve("current")).hasContent("words-0-1");
        try (var entries = Files.list(place)) {
            assertThat(entries.filter(entry -> entry.getFileName().toString().startsWith("words-"))).hasSize(2);
        }
    }

    @Test
    void answers_those_who_only_read() throws IOException {
        try (Index index = Shelved.open(place, Glossary.EMPTY, true)) {
            assertThat(found(index, "kite")).containsExactly("kites.md");
        }
    }

    @Test
    void that_is_damaged_says_nothing_and_nobody_takes_that_for_an_empty_library() throws IOException {
        Spoilt.garble(place, 40);
        try (Index index = Shelved.open(place, Glossary.EMPTY, false)) {
            assertThat(index.state().documents()).isZero();
            assertThat(index.state().told()).isFalse();
            reflect(index);
            assertThat(index.state().told()).isTrue();
            reflect(index, KITES);
            assertThat(found(index, "kite")).containsExactly("kites.md");
        }
    }
}
