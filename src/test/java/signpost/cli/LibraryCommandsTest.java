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
    void a_check_says_of_which_files_hidden_text_was_left_out() throws IOException {
        Files.writeString(documents.resolve("page.html"),
                "<html><body><h1>Bruises</h1><p>Ring the clinic.</p><p hidden>A draft nobody sees.</p></body></html>");
        run("library", "check");
        assertThat(out.toString()).contains("page.html (left out: hidden text)").doesNotContain("missing.md (");
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
    void what_is_gone_all_at_once_is_kept_until_it_is_let_go() throws IOException {
        run("library", "import");
        Path aside = Files.move(documents, folder.resolve("aside"));
        Files.createDirectories(documents);
        assertThat(run("library", "import")).isEqualTo(Exit.PARTLY);
        assertThat(out.toString()).contains("missing    missing.md: no longer in the folder, but still answered from");
        assertThat(err.toString()).contains("2 files are no longer in", "--let-missing-go");
        try (DataLock service = DataLock.take(Shelf.of(folder.resolve("data"), documents)).orElseThrow()) {
            assertThat(service).isNotNull();
            assertThat(run("library", "import", "--let-missing-go")).isEqualTo(Exit.DONE);
            assertThat(err.toString()).contains("takes 2 documents out within a minute");
        }
        Files.move(aside.resolve("missing.md"), documents.resolve("missing.md"));
        out.getBuffer().setLength(0);
        assertThat(run("library", "import", "--let-missing-go")).isEqualTo(Exit.DONE);
        assertThat(run("library", "list")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("missing.md\t").doesNotContain("thresholds.txt");
    }

    @Test
    void a_library_whose_folder_is_away_fails_to_be_read_and_stays() throws IOException {
        run("library", "import");
        Files.move(documents, folder.resolve("aside"));
        assertThat(run("library", "import")).isEqualTo(Exit.FAILED);
        assertThat(err.toString()).contains("cannot be looked at (it is not there)");
        assertThat(run("library", "list")).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains("thresholds.txt\t");
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
