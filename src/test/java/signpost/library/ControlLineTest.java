package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlLineTest {

    @TempDir
    Path folder;

    private Details details(String line) throws Exception {
        return Describing.details("a.md", ReadingAid.text(folder, "a.md",
                "# Supervision policy\n\n" + line + "\n\n## How often\n\nEvery six weeks, and it is written down.\n")
                .facts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', nullValues = "-", textBlock = """
            **Version:** 2 | **Approved:** 12 May 2021                              ! 2   ! 2021-05-12 ! -
            Version: 3 | Approved: 12 January 2022 | Review: January 2024           ! 3   ! 2022-01-12 ! 2024-01-31
            Version: 3 | Owner: Policy group | Approved: 12 January 2022            ! 3   ! 2022-01-12 ! -
            Approved: September 2025    Review: September 2027                      ! -   ! 2025-09    ! 2027-09-30
            Date of Issue: 12 May 2024; Next review date: May 2027                  ! -   ! 2024-05-12 ! 2027-05-31
            Version 2.0, June 2025                                                  ! 2.0 ! 2025-06    ! -
            Version 4 – ratified 7 July 2023 – for review July 2026                 ! 4   ! 2023-07-07 ! 2026-07-31
            Version: v2.1 (final draft)                                             ! 2.1 ! -          ! -
            Version 3 · June 2025                                                   ! 3   ! 2025-06    ! -
            """)
    void a_line_that_says_several_things_tells_each(String line, String version, String published, String review)
            throws Exception {
        Details details = details(line);
        assertThat(details.version()).isEqualTo(version == null ? "" : version);
        assertThat(details.published().map(PublicationDate::toString).orElse(null)).isEqualTo(published);
        assertThat(details.reviewDue().map(Object::toString).orElse(null)).isEqualTo(review);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Title: Learning Review: Child A", "Title: Neglect – a guide", "Title: Neglect; a guide",
                "Title: Review March 2023"})
    void a_title_stays_whole(String line) throws Exception {
        Facts facts = ReadingAid.text(folder, "a.md", line + "\n\nAsk the child, and write down what was said.\n")
                .facts();
        assertThat(facts.get(Facts.TITLE)).isEqualTo(line.substring("Title: ".length()));
        assertThat(facts.get(Facts.REVIEW)).isEmpty();
    }

    @Test
    void a_publisher_ends_where_the_next_thing_is_said() throws Exception {
        for (String end : new String[]{"  \n", "<br>\n", " ", " | "}) {
            Details details = details("Issued by: Wending and Dale Safeguarding Children Partnership" + end
                    + "Date: 12.09.2023 Next review: September 2025");
            assertThat(details.publisher()).isEqualTo("Wending and Dale Safeguarding Children Partnership");
            assertThat(details.published().orElseThrow()).hasToString("2023-09-12");
            assertThat(details.reviewDue().orElseThrow()).hasToString("2025-09-30");
        }
    }

    @Test
    void lines_that_their_author_ended_stand_by_themselves_where_they_say_something_of_the_document() throws Exception {
        assertThat(ReadingAid.texts(ReadingAid.text(folder, "a.html",
                "<main><h1>Neglect</h1><p>Issued by: Wending SCP<br>Version: 2</p><p>1 High Street<br>Wending</p></main>")))
                .containsExactly("Issued by: Wending SCP", "Version: 2", "1 High Street Wending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"North Wending SCP, January 2026", "Wending Safeguarding Adults Board – January 2026"})
    void a_date_behind_the_publisher_below_the_title_is_when_it_was_published(String line) throws Exception {
        assertThat(details(line).published().orElseThrow()).hasToString("2026-01");
    }

    @Test
    void the_issue_with_the_lower_number_is_the_older_whatever_else_its_line_says() throws Exception {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        String words = "\n\n## How often\n\nEvery practitioner meets a manager every %s weeks and writes down what was said.\n";
        Files.writeString(documents.resolve("old.md"),
                "# Supervision policy\n\n**Version:** 2 | **Approved:** 12 May 2021" + words.formatted("six"));
        Files.writeString(documents.resolve("new.md"),
                "# Supervision policy\n\n**Version:** 4 | **Approved:** June 2025" + words.formatted("four"));
        Files.writeString(documents.resolve("manifest.csv"),
                "file,version\nold.md,2 of 12 May 2021\nnew.md,4 of June 2025\n");
        Library library = Library.open(documents, folder.resolve("data"));
        library.refresh(progress -> {});
        assertThat(library.standing("old.md").by()).contains("new.md");
        assertThat(library.standing("new.md").superseded()).isFalse();
    }
}
