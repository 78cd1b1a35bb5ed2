package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What becomes of a library whose folder, or much of it, is not there.
class UpkeepTest extends OnFolder {

    private void write(int many) throws IOException {
        for (int i = 0; i < many; i++) {
            write(i + ".txt", "Words of document " + i + ".");
        }
    }

    private void delete(int first, int last) throws IOException {
        for (int i = first; i <= last; i++) {
            Files.delete(folder.resolve(i + ".txt"));
        }
    }

    @Test
    void one_deleted_file_goes_at_once() throws Exception {
        write(2);
        Library library = open();
        refresh(library);
        delete(0, 0);
        Import done = refresh(library);
        assertThat(done.change().removed()).containsExactly("0.txt");
        assertThat(done.upkeep().isSound()).isTrue();
    }

    @Test
    void an_emptied_folder_leaves_the_library_as_it_was_until_the_files_are_back() throws Exception {
        write(5);
        write("manifest.csv", "file,title\n3.txt,Neglect policy\n");
        Library library = open();
        refresh(library);
        Path aside = Files.move(folder, home.resolve("aside"));
        Files.createDirectories(folder);
        Import done = refresh(library);
        assertThat(done.change().isEmpty()).isTrue();
        assertThat(done.files()).hasSize(5).allMatch(FileReport.Missing.class::isInstance);
        assertThat(library.documents()).hasSize(5);
        assertThat(library.upkeep().missing()).hasSize(5);
        assertThat(library.upkeep().sentences()).singleElement().asString().contains("5 files are no longer in");

        assertThat(refresh(library).change().isEmpty()).isTrue();
        assertThat(open().documents()).extracting(Document::title).hasSize(5).contains("Neglect policy");
        assertThat(open().upkeep().missing()).hasSize(5);

        Files.delete(folder);
        Files.move(aside, folder);
        assertThat(refresh(library).change().isEmpty()).isTrue();
        assertThat(library.upkeep().isSound()).isTrue();
    }

    @Test
    void what_is_missing_goes_when_somebody_lets_it_go_and_nothing_else_does() throws Exception {
        write(5);
        Library library = open();
        refresh(library);
        delete(0, 4);
        refresh(library);
        assertThat(open().letGo()).isEqualTo(5);
        write("2.txt", "Words of document 2.");
        assertThat(refresh(library).change().removed()).containsExactly("0.txt", "1.txt", "3.txt", "4.txt");
        assertThat(library.documents()).extracting(Document::path).containsExactly("2.txt");
        delete(2, 2);
        assertThat(refresh(library).upkeep().missing()).containsExactly("2.txt");
    }

    @Test
    void what_is_let_go_while_an_import_runs_goes_at_the_next() throws Exception {
        write(5);
        Library library = open();
        refresh(library);
        delete(0, 4);
        refresh(library);
        write("new.txt", "Words of another document.");
        library.refresh(_ -> open().letGo());
        assertThat(library.upkeep().missing()).hasSize(5);
        assertThat(refresh(library).change().removed()).hasSize(5);
    }

    @Test
    void whoever_watches_hears_at_once_that_documents_were_let_go() throws Exception {
        write(5);
        Library library = open();
        refresh(library);
        delete(0, 4);
        refresh(library);
        Semaphore told = new Semaphore(0);
        try (FolderWatch watch = library.watch(told::release)) {
            library.letGo();
            assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void another_process_may_let_documents_go() throws Exception {
        write(5);
        refresh(open());
        delete(0, 4);
        Library library = open();
        refresh(library);
        Semaphore told = new Semaphore(0);
        Missing missing = new Store(home.resolve("data"), folder).missing();
        try (FolderWatch watch = FolderWatch.start(folder, missing::isConfirmed, told::release, Duration.ofMillis(20),
                Duration.ofSeconds(1), () -> null)) {
            open().letGo();
            assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void files_that_go_bit_by_bit_within_a_day_are_seen_together() throws Exception {
        write(12);
        Library library = open();
        refresh(library);
        delete(0, 3);
        assertThat(refresh(library).change().removed()).hasSize(4);
        delete(4, 6);
        assertThat(refresh(library).upkeep().missing()).hasSize(3);
        now = now.plus(Duration.ofHours(25));
        assertThat(refresh(library).change().removed()).hasSize(3);
    }

    @Test
    void files_that_are_replaced_by_as_many_others_go_at_once() throws Exception {
        write(6);
        Library library = open();
        refresh(library);
        delete(0, 5);
        for (int i = 0; i < 6; i++) {
            write("new " + i + ".md", "New words of document " + i + ".");
        }
        assertThat(refresh(library).upkeep().isSound()).isTrue();
        assertThat(library.documents()).hasSize(6);
    }

    @Test
    void a_renamed_folder_takes_its_documents_along() throws Exception {
        write("old/a.txt", "Words of the first.");
        write("old/b.txt", "Words of the second.");
        Library library = open();
        refresh(library);
        Files.move(folder.resolve("old"), folder.resolve("new"));
        assertThat(refresh(library).upkeep().isSound()).isTrue();
        assertThat(library.documents()).extracting(Document::path).containsExactly("new/a.txt", "new/b.txt");
    }

    @Test
    void a_folder_that_is_away_leaves_the_library_as_it_was_and_is_watched_for() throws Exception {
        write(2);
        refresh(open());
        Path aside = Files.move(folder, home.resolve("aside"));
        Library library = open();
        Import done = refresh(library);
        assertThat(done.files()).isEmpty();
        assertThat(done.change().isEmpty()).isTrue();
        assertThat(done.unsettled()).isFalse();
        assertThat(library.documents()).hasSize(2);
        assertThat(library.upkeep().away()).isEqualTo("it is not there");
        assertThat(library.look().away()).isEqualTo("it is not there");
        Semaphore told = new Semaphore(0);
        try (FolderWatch watch = FolderWatch.start(folder, told::release, Duration.ofMillis(20))) {
            Files.move(aside, folder);
            assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(watch).isNotNull();
        }
        assertThat(refresh(library).upkeep().isSound()).isTrue();
    }

    @Test
    void a_library_is_known_again_while_what_the_link_to_it_leads_to_is_away() throws Exception {
        write(2);
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        open(link).refresh(progress -> {});
        Path place = RealPath.of(link);
        Files.move(folder, home.resolve("aside"));
        assertThat(RealPath.of(link)).isEqualTo(place);
        assertThat(open(link).documents()).hasSize(2);
    }

    @Test
    void a_folder_within_that_cannot_be_listed_is_one_line_and_keeps_its_documents_as_they_were() throws Exception {
        write("sub/a.txt", "Words about neglect.");
        write("sub/b.txt", "Words about bruises.");
        write("sub/manifest.csv", "file,title\na.txt,Neglect policy\n");
        write("c.txt", "Words of the third.");
        Library library = open();
        refresh(library);
        Path sub = folder.resolve("sub");
        Files.setPosixFilePermissions(sub, Set.of());
        try {
            assumeFalse(Files.isReadable(sub), "root may list every folder");
            Import done = refresh(library);
            assertThat(done.unsettled()).isFalse();
            assertThat(done.change().isEmpty()).isTrue();
            assertThat(done.files()).containsExactlyInAnyOrder(
                    new FileReport.Refused("sub", "cannot be opened; its 2 documents are kept as they were", false),
                    new FileReport.Unchanged("c.txt", ""));
            assertThat(library.document("sub/a.txt").orElseThrow().title()).isEqualTo("Neglect policy");
            assertThat(done.upkeep().closed()).containsExactly("sub");
        } finally {
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(refresh(library).upkeep().isSound()).isTrue();
    }

    @Test
    void a_manifest_that_cannot_be_opened_says_so_and_what_it_said_holds() throws Exception {
        write("a.txt", "Words about neglect.");
        write("manifest.csv", "file,title\na.txt,Neglect policy\n");
        Library library = open();
        refresh(library);
        Path manifest = folder.resolve("manifest.csv");
        Files.setPosixFilePermissions(manifest, Set.of());
        try {
            assumeFalse(Files.isReadable(manifest), "root may read every file");
            Import done = refresh(library);
            assertThat(done.refused()).containsExactly(new FileReport.Refused("manifest.csv",
                    "cannot be opened; what it said before still holds", false));
            assertThat(done.change().isEmpty()).isTrue();
        } finally {
            Files.setPosixFilePermissions(manifest, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_manifest_that_is_broken_keeps_what_it_said_of_the_rows_behind_the_damage() throws Exception {
        write("a.txt", "Words about neglect.");
        write("b.txt", "Words about bruises.");
        write("manifest.csv", "file,title\na.txt,Neglect policy\nb.txt,Bruises\n");
        Library library = open();
        refresh(library);
        write("manifest.csv", "file,title\na.txt,Policy on neglect\nb.txt,\"Bru\n");
        assertThat(refresh(library).refused()).hasSize(1);
        assertThat(library.documents()).extracting(Document::title).containsExactly("Policy on neglect", "Bruises");
    }

    @Test
    void a_manifest_that_names_no_files_says_so() throws Exception {
        write("a.txt", "Words about neglect.");
        write("manifest.csv", "document,title\na.txt,Neglect policy\n");
        assertThat(refresh(open()).refused()).extracting(FileReport.Refused::reason)
                .containsExactly(
                        "it has no column 'file', so it says nothing of any; its columns are 'document', 'title'");
    }

    @Test
    void files_beyond_the_limit_are_named_and_none_of_them_was_there_before() throws Exception {
        for (String name : List.of("d", "c", "e", "a", "b")) {
            write(name + ".txt", "Words of " + name + ".");
        }
        write("picture.jpg", "no words");
        FolderWalk walk = FolderWalk.of(folder, "d.txt"::equals, 3);
        assertThat(walk.files()).containsOnlyKeys("a.txt", "b.txt", "d.txt");
        assertThat(walk.leftOut().count()).isEqualTo(2);
        assertThat(walk.leftOut().first()).containsExactly("c.txt", "e.txt");
        assertThat(walk.refused()).containsOnlyKeys("c.txt", "e.txt", "picture.jpg");
        assertThat(walk.refused().get("c.txt"))
                .isEqualTo("left out: one of 2 more than the 3 files that a library may have");
    }

    @Test
    void what_older_readers_read_is_answered_from_until_it_is_read_anew() throws Exception {
        write(2);
        refresh(open());
        Path readings = home.resolve("data/library/readings");
        for (Path file : files(readings)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            Files.write(readings.resolve(name.replace("-" + ReadingCode.VERSION + ".", "-" + ReadingCode.OLDEST + ".")),
                    bytes);
            if (ReadingCode.VERSION > ReadingCode.OLDEST) {
                Files.delete(file);
            }
        }
        Files.move(folder, home.resolve("aside"));
        assertThat(open().documents()).hasSize(2);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
