package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {

    @TempDir
    Path home;

    private void write(String path, String matter, String words) throws IOException {
        Path file = home.resolve("documents").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + matter + "\n---\n\n" + words + "\n");
    }

    private Library read() {
        Library library = Library.open(home.resolve("documents"), home.resolve("data"));
        library.refresh(progress -> {});
        return library;
    }

    @Test
    void a_document_that_another_supersedes_by_title_and_version_no_longer_holds() throws Exception {
        write("old.md", "title: Escalation procedure\nversion: 2.0\npublished: 2023-04", "Old words.");
        write("new.md",
                "title: Resolving disagreements\nversion: 3.0\npublished: 2025-05\nsupersedes: Escalation procedure v2.0 (2023)",
                "New words.");
        Standing standing = read().standing("old.md");
        assertThat(standing.superseded()).isTrue();
        assertThat(standing.by()).contains("new.md");
    }

    @Test
    void the_older_issue_of_a_policy_gives_way_to_the_newer_of_the_same_publisher() throws Exception {
        write("a.md", "title: Bruising policy 2022\nkind: policy\npublisher: Wending SCP\npublished: 2022-01", "One.");
        write("b.md", "title: Bruising policy 2024\nkind: policy\npublisher: Wending SCP\npublished: 2024-01", "Two.");
        write("c.md", "title: Bruising policy 2023\nkind: policy\npublisher: Dale SCP\npublished: 2023-01", "Three.");
        Library library = read();
        assertThat(library.standing("a.md").by()).contains("b.md");
        assertThat(library.standing("b.md").superseded()).isFalse();
        assertThat(library.standing("c.md").superseded()).isFalse();
    }

    @Test
    void the_annual_report_of_another_year_never_supersedes() throws Exception {
        write("a.md", "title: Annual report 2022/23\nkind: annual-report\npublished: 2023-09", "One.");
        write("b.md", "title: Annual report 2023/24\nkind: annual-report\npublished: 2024-09", "Two.");
        assertThat(read().standing("a.md").superseded()).isFalse();
    }

    @Test
    void a_document_may_say_so_itself_in_its_text_or_its_name() throws Exception {
        write("a.md", "title: Threshold guide", "This guidance has been superseded by the Levels of Need document.");
        write("Missing-procedure_Superseded-by-Missing-2025.md", "title: Missing procedure", "Words.");
        write("c.md", "title: Complaints", "The complaint was withdrawn by the family.");
        Library library = read();
        assertThat(library.standing("a.md").superseded()).isTrue();
        assertThat(library.standing("Missing-procedure_Superseded-by-Missing-2025.md").by()).contains("Missing 2025");
        assertThat(library.standing("c.md").superseded()).isFalse();
    }

    @Test
    void two_texts_that_share_most_of_their_words_are_versions_of_one_thing() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            words.append("Step ").append(i).append(" is done by the worker number ").append(i * 7).append(". ");
        }
        write("a.md", "title: Guide for workers\nkind: guidance\npublished: 2020", words.toString());
        write("b.md", "title: Handbook of steps\nkind: guidance\npublished: 2024", words + " And one more step.");
        assertThat(read().standing("a.md").by()).contains("b.md");
    }

    @Test
    void a_review_that_was_due_before_a_day_is_overdue_on_it() throws Exception {
        write("a.md", "title: Policy\nreview_date: 2024-03-31", "Words.");
        Standing standing = read().standing("a.md");
        assertThat(standing.overdue(LocalDate.of(2024, 3, 31))).isFalse();
        assertThat(standing.overdue(LocalDate.of(2024, 4, 1))).isTrue();
    }
}
