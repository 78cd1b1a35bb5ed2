package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {

    @TempDir
    Path folder;

    @Test
    void front_matter_describes_the_document_and_is_no_text() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                ---
                title: Neglect toolkit
                kind: toolkit
                published: 2024-09
                version: 1.10
                review_date: 2026-09-01
                topics: [neglect, early-help]
                ---
                # Neglect toolkit

                Words.
                """);
        Details details = Describing.details("a.md", reading.facts());
        assertThat(details.title()).isEqualTo("Neglect toolkit");
        assertThat(details.kind()).isEqualTo(Kind.TOOLKIT);
        assertThat(details.version()).isEqualTo("1.10");
        assertThat(details.published()).contains(new PublicationDate(2024, 9, 0));
        assertThat(details.topics()).containsExactly("neglect", "early-help");
        assertThat(ReadingAid.texts(reading)).containsExactly("Words.");
    }

    @Test
    void the_number_of_a_note_does_not_run_into_the_figure_before_it() throws Exception {
        for (String name : new String[]{"a.md", "a.txt"}) {
            assertThat(ReadingAid.texts(ReadingAid.text(folder, name,
                    "It costs £1,250<sup>2</sup> for the 3<sup>rd</sup> time, within 24<sup>1</sup> hours.\n")))
                    .containsExactly("It costs £1,250² for the 3rd time, within 24¹ hours.");
        }
    }

    @Test
    void headings_alike_have_anchors_of_their_own_and_none_that_the_page_around_them_has() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md",
                "# Main\n\nSome words.\n\n" + "# Steps\n\nMore words.\n\n".repeat(3)
                        + "# Steps 2\n\nLast words.\n");
        assertThat(reading.sections()).extracting(Section::anchor).doesNotHaveDuplicates().hasSize(5)
                .startsWith("main-2", "steps", "steps-2", "steps-3");
    }

    @Test
    void what_follows_a_list_of_contents_does_not_stand_under_it() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Annex B

                ## Table of contents

                - Cybercrime

                - Modern slavery

                ### Cybercrime

                Words on computers.

                ### Modern slavery

                Words on slavery.
                """);
        assertThat(ReadingAid.headings(reading))
                .containsExactly("Annex B", "Annex B > Cybercrime", "Annex B > Modern slavery");
    }

    @Test
    void lists_and_tables_are_read_with_depth_and_heads() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Costs

                1. First
                   - inner *words*

                | Partner | Share |
                |---------|------:|
                | Police  | 13    |
                """);
        assertThat(ReadingAid.blocks(reading)).contains(
                new Block.Item("First", "1.", 1, 0), new Block.Item("inner words", "", 2, 0));
        assertThat(ReadingAid.row(reading, "Police").heads()).containsExactly("Partner", "Share");
    }

    @Test
    void headings_that_repeat_have_anchors_of_their_own() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md",
                "# What to do\n\na\n\n# What to do\n\nb\n\n# What to do\n\nc\n");
        assertThat(reading.sections()).extracting(Section::anchor).containsExactly("what-to-do", "what-to-do-2",
                "what-to-do-3");
    }

    @Test
    void a_tag_in_front_matter_is_no_reason_to_take_its_value_for_anything_but_words() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                ---
                title: !!binary Neglect toolkit
                version: !!int abc
                published: !!int ""
                review_date: !!timestamp soon
                kind: !!float [a]
                topics: !!set [neglect, early-help]
                supersedes: !!omap {old: words}
                ---
                Words.
                """);
        Details details = Describing.details("a.md", reading.facts());
        assertThat(details.title()).isEqualTo("Neglect toolkit");
        assertThat(details.version()).isEqualTo("abc");
        assertThat(details.published()).isEmpty();
        assertThat(details.topics()).containsExactly("neglect", "early-help");
        assertThat(ReadingAid.texts(reading)).containsExactly("Words.");
    }

    @Test
    void front_matter_that_is_no_yaml_stays_in_the_text() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", "---\n: [\n---\n\nWords.\n");
        assertThat(ReadingAid.texts(reading)).contains("Words.");
    }

    @Test
    void what_is_struck_through_is_not_quoted() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Times

                Report within ~~48~~ 24 hours, ~~if you *can*~~ always, <del>by fax</del> by <s>post</s> telephone.

                | Who | When |
                | --- | --- |
                | Police | ~~soon~~ at once |

                Type `~~words~~` to strike words, and ~~leave one mark alone.
                """);
        assertThat(ReadingAid.texts(reading)).containsExactly(
                "Report within 24 hours, always, by telephone.", "Who\tWhen", "Police\tat once",
                "Type ~~words~~ to strike words, and ~~leave one mark alone.");
    }

    @Test
    void html_in_the_text_is_read_as_a_browser_shows_it() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Policy

                Words to all. <!-- are they? -->

                <!-- to check: legal says the 10 days are wrong -->

                <div>Health &amp; Safety</div>

                <style>p {color: red}</style>

                <div>

                Words *within*.

                </div>
                """);
        assertThat(ReadingAid.texts(reading)).containsExactly("Words to all.", "Health & Safety", "Words within.");
    }

    @Test
    void no_row_stands_under_the_first_where_the_heads_are_left_blank() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md",
                "| | |\n|---|---|\n| Front door | 01632 960100 |\n| Police | 101 |\n| LADO | 01632 960160 |\n");
        assertThat(ReadingAid.row(reading, "Police").heads()).isEmpty();
        assertThat(ReadingAid.row(reading, "Front door").head()).isFalse();
    }

    @Test
    void notes_are_named_by_raised_numbers_and_names_of_headings_are_no_words() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Bruises {#bruises}

                It costs £250[^1] a year.[^why]

                [^1]: In 2024.
                [^why]: https://example.org
                """);
        assertThat(ReadingAid.headings(reading)).containsExactly("Bruises");
        assertThat(ReadingAid.texts(reading).getFirst()).isEqualTo("It costs £250¹ a year.²");
        assertThat(String.join(" ", ReadingAid.texts(reading))).contains("¹ In 2024.", "² https://example.org");
    }

    @Test
    void a_panel_may_go_on_over_paragraphs_and_ends_where_it_is_closed() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.md", """
                # Bruises

                <details>
                <summary>When to call</summary>

                Call **999** at once.

                </details>

                Everybody reads this.
                """);
        assertThat(reading.sections()).extracting(section -> String.join(" > ", section.path()) + ": "
                + String.join(" ", section.blocks().stream().map(Block::text).toList()))
                .containsExactly("Bruises: ", "Bruises > When to call: Call 999 at once.",
                        "Bruises: Everybody reads this.");
    }
}
