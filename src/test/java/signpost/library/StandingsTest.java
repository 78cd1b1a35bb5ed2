package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_toolkit_for_others_replaces_none_however_much_text_they_share() throws Exception {
        String steps = "Write down what you saw and heard on the same day. Talk to the family about it unless that puts a child in"
                + " danger. Use the scale for each area of care and keep the sheet in the child's record. ";
        write("a.md", "title: Neglect toolkit for schools\nkind: toolkit\npublished: 2024-01",
                steps + "The lead keeps it.");
        write("b.md", "title: Neglect toolkit for health visitors\nkind: toolkit\npublished: 2025-01",
                steps + "The team lead keeps it.");
        String words = "Ring the duty desk first, then note the number that they give you. Nobody waits for a manager to come back"
                + " before doing so, and nobody leaves a message on a machine and goes home. ";
        write("c.md", "title: Recording concerns\nkind: form\npublished: 2023-01\naudiences: police", words);
        write("d.md", "title: Writing concerns down\nkind: form\npublished: 2025-02\naudiences: housing",
                words + "So be it.");
        write("e.md", "title: Managing escalation\nkind: policy\npublished: 2023-01", words);
        write("f.md", "title: Resolving disagreements\nkind: policy\npublished: 2025-01", words + "So it is.");
        Library library = read();
        assertThat(library.standing("a.md").superseded()).isFalse();
        assertThat(library.standing("c.md").superseded()).isFalse();
        assertThat(library.standing("e.md").by()).contains("f.md");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Key Stage 1 toolkit            | Key Stage 2 toolkit
            Threshold guidance Part 1      | Threshold guidance Part 2
            Level 2 guidance               | Level 3 guidance
            Level 2 March 2022             | Level 3 March 2024
            Guidance for level 2 (2022)    | Guidance for level 3 (2024)
            First response                 | Second response
            New to the role                | Old to the role
            Form 1021                      | Form 1022
            Care of 11-16 year olds        | Care of 16-18 year olds
            Leaving care, 20-21 year olds  | Leaving care, 21-25 year olds
            Chapter 1.3.12                 | Chapter 1.3.13
            Toolkit part 1 v2              | Toolkit part 2 v3
            """)
    void guides_that_differ_in_a_number_that_counts_no_issue_stand_beside_each_other(String one, String other)
            throws Exception {
        assertThat(olderOf(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Threshold document 2019                  | Threshold document 2023-24
            Threshold document 2019/20               | Threshold document (2023 to 2026)
            Threshold document 22/23                 | Threshold document 23-26
            Bruising policy v2                       | Bruising policy v3.1
            Bruising policy Version 2                | Bruising policy - version 3 FINAL
            Bruising policy, first edition           | Bruising policy, second edition
            Bruising policy 2nd edition              | Bruising policy (new edition)
            Bruising policy                          | Bruising policy (revised May 2024)
            Bruising policy, 1 March 2022            | Bruising policy, 12th of September 2024
            Bruising policy 01.03.2022               | Bruising policy 2024-09-12
            Bruising_policy_issue_1_2022             | Bruising policy issue 2 (2024)
            Bruising policy Mar 22                   | Bruising policy Sept 24
            Level 2 guidance March 2022              | Level 2 guidance 2024
            """)
    void issues_of_one_guide_are_told_by_date_and_by_the_number_of_the_issue(String one, String other)
            throws Exception {
        assertThat(olderOf(one, other)).isTrue();
    }

    private boolean olderOf(String one, String other) throws IOException {
        String matter = "title: \"%s\"\nkind: guidance\npublisher: Wending SCP\npublished: %s";
        write("one.md", matter.formatted(one, "2022-01"), "One.");
        write("other.md", matter.formatted(other, "2024-01"), "Two.");
        return read().standing("one.md").superseded();
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

    @Test
    void a_number_and_a_date_that_contradict_each_other_tell_nothing() throws Exception {
        String matter = "title: Bruising protocol\nkind: procedure\npublished: %s\nversion: %s";
        write("relaunched.md", matter.formatted("2024-05-01", "1.0"), "One.");
        write("old.md", matter.formatted("2019-02-01", "4"), "Two.");
        Library library = read();
        assertThat(library.standing("relaunched.md").superseded()).isFalse();
        assertThat(library.standing("old.md").superseded()).isFalse();
    }

    @Test
    void a_year_is_not_older_than_a_day_in_it() throws Exception {
        write("a.md", "title: Bruising protocol\nkind: procedure\npublished: 2023", "One.");
        write("b.md", "title: Bruising protocol\nkind: procedure\npublished: 2023-03-01", "Two.");
        assertThat(read().standing("a.md").superseded()).isFalse();
    }

    @Test
    void what_another_partnership_wrote_of_a_like_name_or_after_one_template_holds() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            words.append("Step ").append(i).append(" is done by the worker number ").append(i * 7).append(". ");
        }
        String matter = "title: %s\nkind: procedure\npublisher: %s\npublished: %s";
        write("wending.md", matter.formatted("Bruising protocol", "North Wending Partnership", "2021"),
                words.toString());
        write("dale.md", matter.formatted("Bruises in babies", "South Dale Partnership", "2024")
                + "\nsupersedes: Bruising protocol", words.toString());
        assertThat(read().standing("wending.md").superseded()).isFalse();
    }

    @Test
    void a_partnership_replaces_what_its_board_published() throws Exception {
        write("old.md", "title: Bruising protocol\npublisher: Wending Safeguarding Children Board\npublished: 2017",
                "One.");
        write("new.md",
                "title: Bruises in babies\npublisher: Wending Safeguarding Children Partnership\npublished: 2024\n"
                        + "supersedes: Bruising protocol",
                "Two.");
        assertThat(read().standing("old.md").by()).contains("new.md");
    }

    @Test
    void two_undated_documents_that_replace_an_older_one_of_their_name_do_not_replace_each_other() throws Exception {
        String matter = "title: Neglect strategy\nkind: strategy\nsupersedes: Neglect strategy";
        write("a.md", matter, "One.");
        write("b.md", matter, "Two.");
        Library library = read();
        assertThat(library.standing("a.md").superseded()).isFalse();
        assertThat(library.standing("b.md").superseded()).isFalse();
    }

    @Test
    void what_was_replaced_more_than_once_names_the_last_that_took_its_place() throws Exception {
        String matter = "title: %s\nkind: %s\npublished: %s\nsupersedes: %s";
        write("a.md", matter.formatted("Neglect guide", "strategy", "2019", ""), "One.");
        write("b.md", matter.formatted("Neglect strategy", "guidance", "2021", "Neglect guide"), "Two.");
        write("c.md", matter.formatted("Neglect plan", "toolkit", "2023", "Neglect strategy"), "Three.");
        Library library = read();
        assertThat(library.standing("a.md").by()).contains("c.md");
        assertThat(library.standing("b.md").by()).contains("c.md");
    }

    @Test
    void a_comma_parts_what_is_replaced_unless_it_stands_in_a_title() throws Exception {
        String matter = "title: \"%s\"\nkind: guidance\npublished: %s\nsupersedes: \"%s\"";
        write("a.md", matter.formatted("Bruises, burns and scalds", "2020", ""), "One.");
        write("b.md", matter.formatted("Burns and scalds", "2020", ""), "Two.");
        write("c.md", matter.formatted("Injuries", "2024", "Bruises, burns and scalds"), "Three.");
        write("d.md", matter.formatted("Neglect guide", "2020", ""), "Four.");
        write("e.md", matter.formatted("Dental neglect", "2020", ""), "Five.");
        write("f.md", matter.formatted("Neglect of every kind", "2024", "Neglect guide, Dental neglect"), "Six.");
        Library library = read();
        assertThat(library.standing("a.md").by()).contains("c.md");
        assertThat(library.standing("b.md").superseded()).isFalse();
        assertThat(library.standing("d.md").by()).contains("f.md");
        assertThat(library.standing("e.md").by()).contains("f.md");
    }
}
