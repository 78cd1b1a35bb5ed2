package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTextTest {

    @TempDir
    Path folder;

    private Details details(String words) throws Exception {
        return Describing.details("a.txt", ReadingAid.text(folder, "a.txt", words).facts());
    }

    @Test
    void a_control_table_tells_version_dates_and_what_is_replaced() throws Exception {
        Details details = details("""
                Title\tMissing Children Procedure
                Version\t3.1
                Date approved\t12 January 2024
                Date published\t5th February 2024
                Review date\tFebruary 2026
                Supersedes\tRunaways Protocol 2020

                When a child is missing, ring the police.
                """);
        assertThat(details.title()).isEqualTo("Missing Children Procedure");
        assertThat(details.version()).isEqualTo("3.1");
        assertThat(details.published()).contains(new PublicationDate(2024, 2, 5));
        assertThat(details.reviewDue()).contains(java.time.LocalDate.of(2026, 2, 28));
        assertThat(details.supersedes()).containsExactly("Runaways Protocol 2020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            13 January 2025 · No. 25 ; 2025-01-13
            March 2024               ; 2024-03
            1st May 2023 - Issue 4   ; 2023-05-01
            """)
    void a_date_that_stands_alone_below_the_title_is_when_it_was_published(String line, String date) throws Exception {
        assertThat(
                details("Seven-minute briefing\n\n" + line + "\n\nParents who are ill need help early.\n").published()
                        .orElseThrow())
                .hasToString(date);
        assertThat(details(line + "\n\nPublished 2 June 2022\n\nParents need help early.\n").published().orElseThrow())
                .hasToString("2022-06-02");
        assertThat(details(line + "\n\nVenue: Town Hall\n\nA course on parents who are ill.\n").published()).isEmpty();
        assertThat(details("Parents who are ill.\n\nA.\n\nB.\n\nC.\n\nD.\n\n" + line + "\n\nD.\n").published())
                .isEmpty();
    }

    @Test
    void lines_of_the_title_page_tell_publisher_date_and_version() throws Exception {
        Details details = details("""
                WENDING AND DALE SAFEGUARDING CHILDREN PARTNERSHIP

                Neglect Strategy 2024-2027

                Version 2

                Published 5 October 2024

                This strategy replaces the Neglect Action Plan 2021. It is for everyone who works with children in Wending.
                """);
        assertThat(details.publisher()).isEqualTo("Wending and Dale Safeguarding Children Partnership");
        assertThat(details.title()).isEqualTo("Neglect Strategy 2024-2027");
        assertThat(details.kind()).isEqualTo(Kind.STRATEGY);
        assertThat(details.version()).isEqualTo("2");
        assertThat(details.published()).contains(new PublicationDate(2024, 10, 5));
        assertThat(details.supersedes()).containsExactly("Neglect Action Plan 2021");
    }

    @Test
    void what_is_not_replaced_or_in_part_only_is_in_force_still() throws Exception {
        for (String sentence : new String[]{
            "Nothing in this toolkit replaces the Child Protection Procedures.",
            "This guidance in no way replaces the Child Protection Procedures.",
            "It replaces the threshold table in the Child Protection Procedures."}) {
            assertThat(details("Neglect Toolkit\n\n" + sentence + "\n").supersedes()).as(sentence).isEmpty();
        }
        assertThat(details("Neglect Toolkit\n\nThis is not new. It replaces the Child Protection Procedures.\n")
                .supersedes()).containsExactly("Child Protection Procedures");
    }

    @Test
    void the_review_date_of_another_document_in_a_table_is_not_the_own_one() throws Exception {
        assertThat(details("""
                Neglect Procedure

                Policy\tOwner\tReview date
                Whistleblowing Policy\tBoard\tMarch 2019
                Complaints Policy\tBoard\tJune 2020
                Recruitment Policy\tBoard\tJuly 2021

                Speak to the child alone.
                """).reviewDue()).isEmpty();
    }

    @Test
    void of_several_issues_the_own_one_tells_the_review_and_else_the_latest() throws Exception {
        String history = """

                Issue\tAuthor\tNext review
                1.0\tA. Writer\tMarch 2019
                2.0\tA. Writer\tJune 2023
                3.0\tA. Writer\tJuly 2027

                Speak to the child alone.
                """;
        assertThat(details("Neglect Procedure\n\nVersion 2.0\n" + history).reviewDue())
                .contains(java.time.LocalDate.of(2023, 6, 30));
        assertThat(details("Neglect Procedure\n" + history).reviewDue())
                .contains(java.time.LocalDate.of(2027, 7, 31));
    }

    @Test
    void a_colon_that_stands_in_the_second_column_is_no_part_of_what_it_says() {
        Section section = new Section("start", List.of(), 1, List.of(
                new Block.Row(List.of(), List.of("Version", ": 0.2"), false, 1),
                new Block.Row(List.of(), List.of("Date published", ": 20 October 2009"), false, 1)));
        Facts facts = TellingText.facts(List.of(section));
        assertThat(facts.get(Facts.VERSION)).isEqualTo("0.2");
        assertThat(facts.get(Facts.PUBLISHED)).isEqualTo("20 October 2009");
    }

    @Test
    void a_control_table_with_one_row_below_its_heads_tells_the_review() {
        List<String> heads = List.of("Title", "Author", "Review date");
        Section section = new Section("neglect", List.of("Neglect Procedure"), 1, List.of(
                new Block.Row(heads, List.of("Neglect Procedure", "A. Writer", "May 2028"), false, 1)));
        assertThat(TellingText.facts(List.of(section)).get(Facts.REVIEW)).isEqualTo("May 2028");
    }

    @Test
    void the_day_of_the_first_publication_counts_only_where_nothing_else_gives_a_date() throws Exception {
        String first = "Neglect Procedure\n\nFirst published: January 2010\n";
        String words = "\nSpeak to the child alone.\n";
        assertThat(details(first + "\nLast updated: March 2024\n" + words).published())
                .contains(new PublicationDate(2024, 3, 0));
        assertThat(details(first + words).published()).contains(new PublicationDate(2010, 1, 0));
    }

    @Test
    void dates_are_read_as_people_write_them_in_britain() {
        assertThat(DateWords.first("on 05/10/2022")).contains(new PublicationDate(2022, 10, 5));
        assertThat(DateWords.first("1st of May 2023")).contains(new PublicationDate(2023, 5, 1));
        assertThat(DateWords.first("Sept 2021")).contains(new PublicationDate(2021, 9, 0));
        assertThat(DateWords.first("2024")).contains(new PublicationDate(2024, 0, 0));
        assertThat(DateWords.first("31 February 2024")).isEmpty();
        assertThat(DateWords.first("no date at all")).isEmpty();
    }

    @Test
    void words_for_kinds_are_understood() {
        assertThat(KindWords.named("practice-briefing")).contains(Kind.SEVEN_MINUTE_BRIEFING);
        assertThat(KindWords.named("business-plan")).contains(Kind.STRATEGY);
        assertThat(KindWords.named("Statutory guidance")).contains(Kind.GUIDANCE);
        assertThat(KindWords.named("painting")).isEmpty();
        assertThat(KindWords.in("Forms of abuse")).isEmpty();
        assertThat(KindWords.in("Referral forms")).contains(Kind.FORM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05-10-2022                | 2022-10-05
            5-Oct-2022                | 2022-10-05
            05-Oct-22                 | 2022-10-05
            5 Oct 22                  | 2022-10-05
            5th October, 2022         | 2022-10-05
            2022/10/05                | 2022-10-05
            October 5 2022            | 2022-10-05
            5 Hydref 2022             | 2022-10-05
            Medi 2024                 | 2024-09
            01/04/98                  | 1998-04-01
            2022-05-01T09:30:00+00:00 | 2022-05-01
            Version 2 March 2023      | 2023-03
            v1.2 March 2023           | 2023-03
            1-3 May 2024              | 2024-05-03
            """)
    void a_date_is_known_in_each_of_the_forms_it_comes_in(String written, String date) {
        assertThat(DateWords.first(written)).hasToString("Optional[" + date + "]");
    }

    @Test
    void a_review_that_is_counted_from_a_date_is_not_due_on_it() throws Exception {
        assertThat(details("Neglect Procedure\n\nReview date: 3 years after approval (May 2022)\n\nAsk the child.\n")
                .reviewDue()).isEmpty();
        assertThat(details("Neglect Procedure\n\nReview date: May 2025, 3 years after approval\n\nAsk the child.\n")
                .reviewDue()).contains(java.time.LocalDate.of(2025, 5, 31));
    }

    @Test
    void the_date_of_a_course_is_not_that_of_the_newsletter_which_offers_it() throws Exception {
        assertThat(details("Spring newsletter\n\nNeglect training\n\nDate: 14 March 2027\n\nTime: 10:00\n").published())
                .isEmpty();
        assertThat(details("Spring newsletter\n\nDate: 14 March 2025\n\nNeglect training starts soon.\n").published())
                .contains(new PublicationDate(2025, 3, 14));
    }

    @Test
    void a_plan_that_was_replaced_in_a_child_s_case_replaces_no_document() throws Exception {
        Facts facts = ReadingAid
                .text(folder, "a.txt", "Learning review: Child K\n\nThe child protection plan was replaced by"
                        + " a child in need plan in May 2023.\n\nThe previous policy was replaced by this one.\n")
                .facts();
        assertThat(facts.get(Facts.SUPERSEDED_BY)).isEmpty();
        assertThat(
                ReadingAid.text(folder, "a.txt", "Neglect\n\nThis plan was replaced by the Neglect Strategy.\n").facts()
                        .get(Facts.SUPERSEDED_BY))
                .isEqualTo("the Neglect Strategy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Neglect policy - withdrawn.pdf", "Neglect policy (archived May 2021).pdf",
                "ARCHIVED Neglect.pdf",
                "superseded-neglect-policy.pdf", "neglect_policy_superseded_march_2022.pdf",
                "Withdrawn - Neglect.docx"})
    void a_file_s_name_may_say_that_it_no_longer_holds(String name) {
        assertThat(TellingName.facts("old/" + name).get(Facts.WITHDRAWN)).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"children-withdrawn-from-school.pdf", "Archived records policy.docx", "Withdrawn children.md"})
    void a_file_s_name_may_speak_of_other_things_that_were_withdrawn(String name) {
        assertThat(TellingName.facts(name).get(Facts.WITHDRAWN)).isEmpty();
    }
}
