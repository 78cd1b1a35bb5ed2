package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void a_writer_that_a_failure_closed_is_opened_anew_from_what_was_committed() throws IOException {
        try (Store store = Store.open(folder, false)) {
            store.writer().addDocument(new Document());
            store.commit();
            store.writer().addDocument(new Document());
            store.writer().rollback(); // as Lucene does itself where the disk is full
            store.writer().addDocument(new Document());
            store.commit();
            IndexReader reader = store.reader();
            assertThat(reader.numDocs()).isEqualTo(2);
            store.release(reader);
        }
    }

    @Test
    void a_writer_that_a_failure_closed_is_not_opened_where_what_was_committed_is_gone() throws IOException {
        try (Store store = Store.open(folder, false)) {
            store.writer().addDocument(new Document());
            store.commit();
            store.writer().rollback();
            Path words = folder.resolve(Files.readString(folder.resolve("current")).strip());
            try (Stream<Path> files = Files.list(words)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertThatThrownBy(store::writer).isInstanceOf(CorruptIndexException.class);
        }
    }

    @Test
    void reading_alone_leaves_an_index_of_another_format_as_it_is() throws IOException {
        Path current = Files.writeString(folder.resolve("current"), "words-1-1");
        Files.createDirectories(folder.resolve("words-1-1"));
        try (Store store = Store.open(folder, true)) {
            store.release(store.reader());
        }
        assertThat(current).hasContent("words-1-1");
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).hasSize(2);
        }
    }
}
