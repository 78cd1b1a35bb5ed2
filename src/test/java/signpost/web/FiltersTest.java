package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.library.Document;
import signpost.library.Library;

class FiltersTest {

    @TempDir
    Path folder;

    @Test
    void what_is_counted_without_regard_to_capitals_is_found_so() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("a.md"), """
                ---
                title: Badges
                publisher: WRENBURY BOARD
                audiences: [Schools]
                topics: [Badges & passes]
                ---
                Words about badges.
                """);
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(_ -> {});
        Document document = library.documents().getFirst();
        assertThat(filters("Wrenbury Board", "schools", "badges & passes").lets(document)).isTrue();
        assertThat(filters("Wrenbury Board", "police", "").lets(document)).isFalse();
        assertThat(Links.encoded("Badges & passes")).isEqualTo("Badges%20%26%20passes");
    }

    private static Filters filters(String publisher, String audience, String topic) {
        return new Filters("", "", publisher, audience, topic, "", "kind");
    }
}
