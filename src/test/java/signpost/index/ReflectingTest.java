package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.index.Shelved.document;
import static signpost.index.Shelved.found;
import static signpost.index.Shelved.reflect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Block;
import signpost.library.Document;
import signpost.library.Standing;

/// How the index follows the library.
class ReflectingTest {

    private static final Document KITES = document("kites.md", "Kites", "Flying", "A kite wants wind.");
    private static final Document BOATS = document("boats.md", "Boats", "Sailing", "A boat wants water.");
    private static final Document BOATS_AGAIN = document("boats.md", "Boats", "Sailing", "A boat wants an anchor.");

    @TempDir
    Path folder;

    @Test
    void only_documents_that_changed_are_indexed_again() throws IOException {
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            assertThat(reflect(index, KITES, BOATS)).isEqualTo(2);
            assertThat(reflect(index, KITES, BOATS)).isZero();
            assertThat(reflect(index, KITES, BOATS_AGAIN)).isEqualTo(1);
            assertThat(found(index, "anchor")).containsExactly("boats.md");
            assertThat(found(index, "water")).isEmpty();
        }
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            assertThat(reflect(index, KITES, BOATS_AGAIN)).as("after a restart").isZero();
        }
    }

    @Test
    void a_removed_document_vanishes() throws IOException {
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            reflect(index, KITES, BOATS);
            assertThat(reflect(index, KITES)).isEqualTo(1);
            assertThat(found(index, "boat water")).isEmpty();
            assertThat(index.listed()).extracting(Listed::path).containsExactly("kites.md");
            assertThat(index.state().passages()).isEqualTo(1);
        }
    }

    @Test
    void a_document_that_was_superseded_meanwhile_is_listed_so() throws IOException {
        Standing superseded = new Standing(true, Optional.of("boats.md"), Optional.empty());
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            reflect(index, KITES, BOATS);
            int changed = index.reflect(
                    List.of(KITES, BOATS), path -> path.equals("kites.md") ? superseded : Shelved.IN_FORCE, done -> {});
            assertThat(changed).isEqualTo(1);
            assertThat(index.listed()).filteredOn(listed -> listed.standing().superseded()).hasSize(1);
        }
    }

    @Test
    void a_row_with_very_long_heads_is_kept() throws IOException {
        List<String> heads = List.of("who ".repeat(9000), "what ".repeat(9000), "when ".repeat(9000),
                "why ".repeat(9000));
        Block row = new Block.Row(heads, List.of("Kites", "fly", "today", "upwards"), false, 1);
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, false)) {
            reflect(index, document("rows.md", "Rows", "", "Flying", List.of(row, row, row, row)), BOATS);
            assertThat(found(index, "kites upwards")).containsExactly("rows.md");
        }
    }

    @Test
    void two_read_beside_one_that_writes() throws IOException {
        Path place = folder.resolve("index");
        try (Index writer = Shelved.open(place, Glossary.EMPTY, false)) {
            reflect(writer, KITES);
            try (Index one = Shelved.open(place, Glossary.EMPTY, true);
                    Index two = Shelved.open(place, Glossary.EMPTY, true)) {
                reflect(writer, BOATS);
                assertThat(found(one, "kite")).containsExactly("kites.md");
                assertThat(found(two, "kite")).containsExactly("kites.md");
                assertThat(found(writer, "boat")).containsExactly("boats.md");
            }
            try (Index three = Shelved.open(place, Glossary.EMPTY, true)) {
                assertThat(found(three, "boat")).containsExactly("boats.md");
            }
        }
    }

    @Test
    void reading_where_nothing_was_written_finds_nothing_and_leaves_nothing() throws IOException {
        try (Index index = Shelved.open(folder.resolve("index"), Glossary.EMPTY, true)) {
            assertThat(found(index, "kite")).isEmpty();
        }
        assertThat(folder.resolve("index")).doesNotExist();
    }
}
