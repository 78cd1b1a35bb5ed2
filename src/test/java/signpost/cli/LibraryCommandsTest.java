package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryCommandsTest {

    @TempDir
    Path folder;

    private Path documents;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void two_good_documents_and_a_bad_one() throws IOException {
        documents = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(documents.resolve("missing.md"), "# Missing children\n\nRing 999 if a child is in danger.\n");
        Files.writeString(documents.resolve("thresholds.txt"), "Thresholds\n\nThere are four levels of need.\n");
        Files.writeString(documents.resolve("empty.md"), "");
    }

    @Test
    void an_import_reports_each_file_and_says_that_some_were_refused() {
        assertThat(run("library", "import")).isEqualTo(Exit.PARTLY);
        assertThat(out.toString()).contains("missing.md").contains("thresholds.txt")
                .containsPattern("refused +empty.md: ");
        assertThat(err.toString()).contains("2 files are in the library, 1 were refused.");
    }

    @Test
    void a_check_reports_in_json_and_keeps_nothing() {
        assertThat(run("library", "check", "--json")).isEqualTo(Exit.PARTLY);
        assertThat(out.toString().lines().map(Json::object))
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line).containsEntry("file", "empty.md").containsEntry("state", "refused"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_import_leaves_a_library_that_a_running_service_keeps() {
        Path shelf = Shelf.of(folder.resolve("data"), documents);
        try (DataLock service = DataLock.take(shelf).orElseThrow()) {
            assertThat(service).isNotNull();
            assertThat(run("library", "import")).isEqualTo(Exit.FAILED);
            assertThat(err.toString()).contains("there is nothing to import");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_wrong_usage() {
        assertThat(run("library", "list", "--library", folder.resolve("nowhere").toString())).isEqualTo(Exit.USAGE);
    }

    private int run(String... arguments) {
        var environment = Map.of(
                "SIGNPOST_DATA", folder.resolve("data").toString(),
                "SIGNPOST_LIBRARY", documents.toString());
        return Commands.line(environment, new NoService(), new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
