package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryTest extends OnFolder {

    @Test
    void what_is_new_is_read_once_and_then_unchanged() throws Exception {
        write("a.txt", "# Neglect\n\nWords about neglect.\n\n## Help\n\nRing us.\n");
        Library library = open();
        assertThat(library.documents()).isEmpty();
        Import first = refresh(library);
        assertThat(first.files()).containsExactly(new FileReport.Read("a.txt", ""));
        assertThat(first.change().written()).extracting(Document::path).containsExactly("a.txt");
        Import second = refresh(library);
        assertThat(second.files()).containsExactly(new FileReport.Unchanged("a.txt", ""));
        assertThat(second.change().isEmpty()).isTrue();
    }

    @Test
    void opening_again_has_the_documents_before_anything_is_read() throws Exception {
        write("a.md", "# Neglect\n\nWords about neglect.\n");
        refresh(open());
        Library again = open();
        assertThat(again.documents()).extracting(Document::title).containsExactly("Neglect");
        assertThat(again.bySlug("a")).isPresent();
        assertThat(refresh(again).change().isEmpty()).isTrue();
    }

    @Test
    void edits_removals_and_renames_are_followed_and_a_renamed_document_keeps_its_address() throws Exception {
        write("a.txt", "Words of the first.");
        write("b.txt", "Words of the second.");
        Library library = open();
        refresh(library);
        write("a.txt", "Words of the first, edited.");
        Files.move(folder.resolve("b.txt"), folder.resolve("c.txt"));
        Import change = refresh(library);
        assertThat(change.change().written()).extracting(Document::path).containsExactly("a.txt", "c.txt");
        assertThat(change.change().removed()).containsExactly("b.txt");
        assertThat(library.bySlug("b")).map(Document::path).contains("c.txt");
    }

    @Test
    void the_same_bytes_twice_are_one_document() throws Exception {
        write("a.txt", "The very same words.");
        write("b.txt", "The very same words.");
        Library library = open();
        assertThat(refresh(library).files())
                .containsExactly(new FileReport.Read("a.txt", ""), new FileReport.SameAs("b.txt", "a.txt"));
        assertThat(library.documents()).hasSize(1);
        Files.delete(folder.resolve("a.txt"));
        refresh(library);
        assertThat(library.documents()).extracting(Document::path).containsExactly("b.txt");
    }

    @Test
    void a_copy_never_takes_the_place_of_the_document_that_was_there_before_it() throws Exception {
        write("Policy.txt", "The very same words.");
        write("manifest.csv", "file,title\nPolicy.txt,Given title\n");
        Library library = open();
        refresh(library);
        write("Policy - Copy.txt", "The very same words.");
        write("manifest.csv", "file,title\nPolicy.txt,Given title\nPolicy - Copy.txt,Title of the copy\n");
        assertThat(refresh(library).files()).containsExactly(
                new FileReport.SameAs("Policy - Copy.txt", "Policy.txt"), new FileReport.Unchanged("Policy.txt", ""));
        assertThat(library.bySlug("policy")).map(Document::title).contains("Given title");
        assertThat(library.documents()).hasSize(1);
    }

    @Test
    void of_two_new_files_with_the_same_bytes_the_one_the_manifest_names_is_the_document() throws Exception {
        write("Policy - Copy.txt", "The very same words.");
        write("Policy.txt", "The very same words.");
        write("manifest.csv", "file,title\nPolicy.txt,Given title\n");
        Library library = open();
        refresh(library);
        assertThat(library.documents()).extracting(Document::title).containsExactly("Given title");
        Files.delete(folder.resolve("Policy - Copy.txt"));
        assertThat(refresh(library).change().isEmpty()).isTrue();
    }

    @Test
    void a_document_that_was_the_same_as_another_for_a_while_has_its_address_again() throws Exception {
        write("a.txt", "Words of the first.");
        write("b.txt", "Words of the second.");
        Library library = open();
        refresh(library);
        write("a.txt", "Words of the second.");
        assertThat(refresh(library).files()).contains(new FileReport.SameAs("a.txt", "b.txt"));
        assertThat(library.bySlug("b")).map(Document::path).contains("b.txt");
        write("c/a.txt", "Words of the third.");
        refresh(library);
        write("a.txt", "Words of the first again.");
        refresh(library);
        assertThat(library.bySlug("a")).map(Document::path).contains("a.txt");
    }

    @Test
    void one_file_that_claims_what_it_is_not_does_not_spoil_the_import() throws Exception {
        write("a.md", "---\ntitle: Given title\nversion: !!int abc\n---\nWords.\n");
        write("b.txt", "Words of the second.");
        Library library = open();
        refresh(library);
        assertThat(library.documents()).extracting(Document::path).containsExactly("a.md", "b.txt");
        assertThat(library.document("a.md").orElseThrow().details().version()).isEqualTo("abc");
    }

    @Test
    void a_document_that_cannot_be_read_any_more_keeps_its_last_good_text_and_is_not_tried_again() throws Exception {
        write("a.txt", "Good words.");
        Library library = open();
        refresh(library);
        write("a.txt", "");
        Import refused = refresh(library);
        assertThat(refused.refused()).containsExactly(new FileReport.Refused("a.txt", "empty", true));
        assertThat(refused.change().isEmpty()).isTrue();
        assertThat(library.document("a.txt").orElseThrow().sections().getFirst().blocks().getFirst().text())
                .isEqualTo("Good words.");
        assertThat(refresh(open()).refused()).containsExactly(new FileReport.Refused("a.txt", "empty", true));
    }

    @Test
    void the_manifest_speaks_before_the_document_and_its_change_is_a_change_of_the_document() throws Exception {
        write("a.md", "---\ntitle: Own title\nversion: 2\n---\nWords.\n");
        write("manifest.csv", "file,title,type,published,unheard\na.md,Given title,business-plan,2024-09,x\n");
        Library library = open();
        refresh(library);
        Details details = library.document("a.md").orElseThrow().details();
        assertThat(details.title()).isEqualTo("Given title");
        assertThat(details.kind()).isEqualTo(Kind.STRATEGY);
        assertThat(details.version()).isEqualTo("2");
        write("manifest.csv", "file,title\na.md,Another title\n");
        assertThat(refresh(library).change().written()).extracting(Document::title).containsExactly("Another title");
    }

    @Test
    void hidden_files_are_passed_over_and_strange_ones_named() throws Exception {
        write(".secret.txt", "no");
        write(".git/config.txt", "no");
        write("song.mp3", "no");
        write("~$open.docx", "no");
        Import done = refresh(open());
        assertThat(done.files()).containsExactly(new FileReport.Refused("song.mp3", "not a kind we read", false));
    }

    @Test
    void links_out_of_the_folder_are_refused() throws Exception {
        Path outside = Files.writeString(home.resolve("outside.txt"), "Not ours.");
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
        Files.createSymbolicLink(folder.resolve("dead.txt"), home.resolve("nowhere.txt"));
        write("real.txt", "Ours.");
        Library library = open();
        assertThat(refresh(library).refused()).extracting(FileReport.Refused::path).containsExactly("dead.txt",
                "link.txt");
        assertThat(library.documents()).extracting(Document::path).containsExactly("real.txt");
    }

    @Test
    void damaged_state_is_noticed_and_read_again() throws Exception {
        write("a.txt", "Words of the first.");
        write("b.txt", "Words of the second.");
        refresh(open());
        Path readings = data.resolve("library/readings");
        List<Path> kept;
        try (Stream<Path> files = Files.list(readings)) {
            kept = files.toList();
        }
        byte[] bytes = Files.readAllBytes(kept.getFirst());
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept.getFirst(), bytes);
        Library again = open();
        assertThat(again.documents()).hasSize(1);
        refresh(again);
        assertThat(again.documents()).hasSize(2);
        assertThat(open().documents()).hasSize(2);
    }

    @Test
    void a_catalogue_cut_short_at_any_place_leaves_a_library_that_fills_again() throws Exception {
        write("a.txt", "Words of the first.");
        write("b.txt", "Words of the second.");
        refresh(open());
        Path catalogue;
        try (Stream<Path> files = Files.list(data.resolve("library"))) {
            catalogue = files.filter(file -> file.getFileName().toString().startsWith("catalogue-")).findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(catalogue);
        for (int length = 0; length < whole.length - 1; length += 17) {
            Files.write(catalogue, java.util.Arrays.copyOf(whole, length));
            assertThat(open().documents()).isEmpty();
        }
        Library again = open();
        refresh(again);
        assertThat(again.documents()).hasSize(2);
    }

    @Test
    void addresses_are_told_apart_by_their_folder() throws Exception {
        write("2023/policy.txt", "Words of the old one.");
        write("2025/policy.txt", "Words of the new one.");
        Library library = open();
        refresh(library);
        assertThat(library.documents()).extracting(Document::slug).containsExactly("policy", "2025-policy");
    }

    @Test
    void progress_counts_up_to_all_files() throws Exception {
        write("a.txt", "One.");
        write("b.txt", "Two.");
        List<Progress> seen = new java.util.ArrayList<>();
        open().refresh(seen::add);
        assertThat(seen).extracting(Progress::done).containsExactly(1, 2);
        assertThat(seen.getLast().total()).isEqualTo(2);
    }

    @Test
    void files_that_cannot_be_opened_for_a_while_are_read_as_soon_as_they_can() throws Exception {
        write("a.txt", "Words about neglect.");
        write("b.txt", "Words about bruises.");
        Library library = open();
        refresh(library);
        write("a.txt", "New words about neglect.");
        write("b.txt", "New words about bruises.");
        Store store = new Store(data, folder);
        for (int i = 0; i < 5; i++) {
            FolderWalk walk = FolderWalk.of(folder);
            for (String path : List.of("a.txt", "b.txt")) {
                Files.move(folder.resolve(path), home.resolve(path));
            }
            Importing importing = new Importing(walk, store, Shelving.last(store, folder), now.toEpochMilli());
            importing.run(progress -> {});
            assertThat(importing.reports()).containsExactly(
                    new FileReport.Refused("a.txt", "cannot be opened", true),
                    new FileReport.Refused("b.txt", "cannot be opened", true));
            assertThat(importing.isUnsettled()).isTrue();
            assertThat(importing.shelf().byPath()).hasSize(2);
            for (String path : List.of("a.txt", "b.txt")) {
                Files.move(home.resolve(path), folder.resolve(path));
            }
        }
        Import done = refresh(library);
        assertThat(done.files()).containsExactly(new FileReport.Read("a.txt", ""), new FileReport.Read("b.txt", ""));
        assertThat(done.unsettled()).isFalse();
    }

    @Test
    void a_folder_that_cannot_be_listed_keeps_its_documents() throws Exception {
        write("sub/a.txt", "Words about neglect.");
        Library library = open();
        refresh(library);
        Path sub = folder.resolve("sub");
        Files.setPosixFilePermissions(sub, Set.of());
        try {
            assumeFalse(Files.isReadable(sub), "root may list every folder");
            Import done = refresh(library);
            assertThat(done.change().isEmpty()).isTrue();
            assertThat(library.documents()).hasSize(1);
        } finally {
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(refresh(library).files()).containsExactly(new FileReport.Unchanged("sub/a.txt", ""));
    }

    @Test
    void a_file_that_became_a_link_out_of_the_folder_is_not_handed_out() throws Exception {
        write("a.txt", "Words about neglect.");
        Library library = open();
        refresh(library);
        Document document = library.document("a.txt").orElseThrow();
        assertThat(library.file(document)).isPresent();
        Files.delete(folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("a.txt"), Files.writeString(home.resolve("secret.txt"), "Secret."));
        assertThat(library.file(document)).isEmpty();
    }

    @Test
    void what_a_manifest_says_so_that_nobody_understands_it_hides_nothing_and_is_told() throws Exception {
        write("a.md", "---\npublished: 2024-03-01\nreview: 2025-03-31\n---\n\nNeglect is told by many signs.\n");
        write("b.md", "---\nreview: 2025-03-31\n---\n\nBruises are looked at the same day.\n");
        write("c.txt", "Escalation.\n");
        write("manifest.csv",
                "file,published,review,title\n./a.md,soon,TBC,Neglect\nb.md,Mar-24,none,\n/c.txt,03/2025,,Stages\n"
                        + "mising.md,2024-01,,\n");
        Library library = open();
        Import done = refresh(library);

        Details a = library.document("a.md").orElseThrow().details();
        assertThat(a.title()).isEqualTo("Neglect");
        assertThat(a.published().orElseThrow()).hasToString("2024-03-01");
        assertThat(a.reviewDue()).contains(LocalDate.of(2025, 3, 31));
        Details b = library.document("b.md").orElseThrow().details();
        assertThat(b.published().orElseThrow()).hasToString("2024-03");
        assertThat(b.reviewDue()).isEmpty();
        Details c = library.document("c.txt").orElseThrow().details();
        assertThat(c.title() + " " + c.published().orElseThrow()).isEqualTo("Stages 2025-03");
        assertThat(done.refused()).isEmpty();
        assertThat(done.upkeep().isSound()).isTrue();
        assertThat(done.upkeep().sentences())
                .containsExactly("3 things that manifest.csv says are of no use: a.md (published: "
                        + "'soon'), a.md (review: 'TBC'), mising.md (no such file). Put them right there.");
        assertThat(library.look().useless()).hasSize(3);
    }

    @Test
    void the_proper_name_of_a_thing_goes_before_others_for_it() throws Exception {
        write("a.md",
                "---\ndate: 2026-11-20\nauthor: Jane Smith\npublisher: Averdale Partnership\npublished: 2024-03-01\n---\n\nA.\n");
        write("b.md", "---\nauthor: Jane Smith\nowner: Wending Partnership\n---\n\nB.\n");
        Library library = open();
        refresh(library);

        Details a = library.document("a.md").orElseThrow().details();
        assertThat(a.publisher() + " " + a.published().orElseThrow()).isEqualTo("Averdale Partnership 2024-03-01");
        assertThat(library.document("b.md").orElseThrow().details().publisher()).isEqualTo("Wending Partnership");
    }

    @Test
    void a_table_of_a_million_cells_in_few_bytes_is_refused_alone() throws Exception {
        String table = "a|".repeat(1_000) + "\n" + "-|".repeat(1_000) + "\n" + "a|\n".repeat(980) + "\n";
        write("tables.md", table.repeat(60));
        write("sound.md", "Sound words.\n");
        Library library = open();
        Import done = refresh(library);

        assertThat(done.refused()).extracting(FileReport.Refused::path).containsExactly("tables.md");
        assertThat(library.document("sound.md")).isPresent();
    }

    @Test
    void a_manifest_that_breaks_off_is_named_in_the_report() throws Exception {
        write("a.txt", "Words about neglect.");
        write("b.txt", "Words about bruises.");
        write("manifest.csv", "file,title\na.txt,Neglect policy\nb.txt,\"Bruises\n");
        Library library = open();
        assertThat(refresh(library).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.path()).isEqualTo("manifest.csv");
            assertThat(refused.reason()).contains("behind row 2");
        });
        assertThat(library.document("a.txt").orElseThrow().title()).isEqualTo("Neglect policy");
    }

    @Test
    void of_two_files_with_the_same_bytes_the_one_that_is_what_its_name_says_is_read() throws Exception {
        write("a.docx", "Words about neglect.");
        write("b.txt", "Words about neglect.");
        Library library = open();
        refresh(library);
        assertThat(library.documents()).extracting(Document::path).containsExactly("b.txt");
    }

    @Test
    void a_library_is_the_same_whatever_link_leads_to_it() throws Exception {
        write("a.txt", "Words about neglect.");
        refresh(open());
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        assertThat(open(link).documents()).hasSize(1);
    }
}
