package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {

    @TempDir
    Path folder;

    private Reading read(String words) throws Exception {
        return ReadingAid.text(folder, "a.txt", words);
    }

    @Test
    void headings_marked_with_hashes_make_a_path() throws Exception {
        Reading reading = read("# Neglect\n\nWords.\n\n## Signs\n\nMore words.\n\n# Help\n\nLast words.\n");
        assertThat(ReadingAid.headings(reading)).containsExactly("Neglect", "Neglect > Signs", "Help");
        assertThat(reading.facts().get(Facts.TITLE)).isEqualTo("Neglect");
    }

    @Test
    void short_lines_that_stand_alone_are_headings_and_the_contents_page_says_how_deep() throws Exception {
        Reading reading = read("""
                Contents

                1. OUR VISION\t3
                2. HOW WE WORK\t5
                2.1 STRATEGIC GROUPS\t6
                3. MONEY\t9

                1. Our Vision

                Children are safe and families are helped to stay strong in Wending.

                2. How We Work

                Partners meet four times a year to look at what was done and what was not.

                2.1 Strategic groups

                The groups lead the work on each priority and tell the board about it.

                Neglect Task Group

                This group leads the work on neglect in all of the towns and villages.

                3. Money

                The partners pay for the office together and agree the sums each spring.
                """);
        assertThat(ReadingAid.headings(reading)).containsExactly(
                "1. Our Vision", "2. How We Work", "2. How We Work > 2.1 Strategic groups",
                "2. How We Work > 2.1 Strategic groups > Neglect Task Group", "3. Money");
        assertThat(ReadingAid.texts(reading)).noneMatch(text -> text.contains("\t"));
    }

    @Test
    void lines_parted_by_tabs_are_rows_with_the_heads_of_their_columns() throws Exception {
        Reading reading = read("""
                Who paid what

                Partner\tContribution (£)
                Wending Police\t13,000
                Wending Council\t50,000
                """);
        Block.Row row = ReadingAid.row(reading, "Wending Police");
        assertThat(row.heads()).containsExactly("Partner", "Contribution (£)");
        assertThat(row.cells()).containsExactly("Wending Police", "13,000");
        assertThat(ReadingAid.row(reading, "Partner").head()).isTrue();
    }

    @Test
    void a_second_row_of_heads_joins_the_first() throws Exception {
        Reading reading = read("""
                Course\tBooked\tBooked
                \t2023\t2024
                Neglect\t12\t15
                Online safety\t7\t9
                """);
        assertThat(ReadingAid.row(reading, "Neglect").heads()).containsExactly("Course", "Booked 2023", "Booked 2024");
    }

    @Test
    void emphasis_links_and_tags_go_but_every_word_stays() throws Exception {
        Reading reading = read(
                "**Neglect** is the *most common* reason. See the [toolkit](#). The 3<sup>rd</sup> edition.\n\n"
                        + "Total\t<b>142</b>\nOther\t7 * 3\n");
        assertThat(ReadingAid.texts(reading)).containsExactly(
                "Neglect is the most common reason. See the toolkit. The 3rd edition.", "Total\t142", "Other\t7 * 3");
    }

    @Test
    void lines_wrapped_at_the_same_width_are_one_paragraph_and_broken_words_are_joined() throws Exception {
        Reading reading = read("""
                Every practitioner who is worried about a child must talk to the safe-
                guarding lead on the same day and write down what was said. The multi-
                agency team will ring back within one working day of the first referral
                and safeguarding partners will agree what happens next together.

                A second paragraph stands on its own because a blank line parts the two,
                and the multi-agency team is named here once more to be sure about it.
                """);
        assertThat(ReadingAid.texts(reading)).hasSize(2);
        assertThat(ReadingAid.texts(reading).getFirst())
                .contains("talk to the safeguarding lead")
                .contains("The multi-agency team will")
                .endsWith("what happens next together.");
    }

    @Test
    void a_paragraph_cut_by_the_end_of_a_page_is_joined() throws Exception {
        Reading reading = read("""
                In April the Independent Chair presented last year's report to the county and\s
                \f
                members of the committee asked about thresholds.

                A new paragraph, which is long enough to be no heading of its own, ends here.
                """);
        assertThat(ReadingAid.texts(reading).getFirst())
                .isEqualTo("In April the Independent Chair presented last year's report to the county and"
                        + " members of the committee asked about thresholds.");
    }

    @Test
    void bullets_and_numbers_are_items_with_their_depth() throws Exception {
        Reading reading = read("""
                The group will:

                - listen to children
                 - at school
                • act early
                1. First this
                (a) then that
                """);
        assertThat(ReadingAid.blocks(reading)).containsExactly(
                new Block.Paragraph("The group will:", 0),
                new Block.Item("listen to children", "-", 1, 0),
                new Block.Item("at school", "-", 2, 0),
                new Block.Item("act early", "•", 1, 0),
                new Block.Item("First this", "1.", 1, 0),
                new Block.Item("then that", "(a)", 1, 0));
    }

    @Test
    void a_marker_on_a_line_of_its_own_belongs_to_the_next_line() throws Exception {
        Reading reading = read("(1)\nThe panel meets monthly.\n(2)\nThe chair is independent of the partners.\n");
        assertThat(ReadingAid.blocks(reading)).containsExactly(
                new Block.Item("The panel meets monthly.", "(1)", 1, 0),
                new Block.Item("The chair is independent of the partners.", "(2)", 1, 0));
    }

    @Test
    void old_encodings_are_read() throws Exception {
        Path file = folder.resolve("old.txt");
        Files.write(file, "The child’s plan costs £5.".getBytes(Charset.forName("windows-1252")));
        assertThat(ReadingAid.texts(Readers.read(file, "old.txt"))).containsExactly("The child’s plan costs £5.");
        Files.write(file, "\uFEFFPlan für später.".getBytes(StandardCharsets.UTF_16));
        assertThat(ReadingAid.texts(Readers.read(file, "old.txt"))).containsExactly("Plan für später.");
    }

    @Test
    void invisible_characters_go_and_ligatures_are_spelt_out() throws Exception {
        assertThat(ReadingAid.texts(read("Safe\u00ADguarding o\uFB03cers\u200B and\u00A0staff \u202Eare here.")))
                .containsExactly("Safeguarding officers and staff are here.");
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws Exception {
        byte[] bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 31);
        }
        Path file = Files.write(folder.resolve("noise.txt"), bytes);
        assertThatThrownBy(() -> Readers.read(file, "noise.txt")).isInstanceOf(Refusal.class)
                .hasMessageContaining("not text");
    }

    @Test
    void what_is_struck_through_goes() throws Exception {
        assertThat(
                ReadingAid.texts(read("Report within ~~48~~ 24 hours, <del>by fax</del><s>by post</s> by telephone.\n\n"
                        + "A ~~~ line ~~ with waves ~~ keeps them.\n")))
                .containsExactly("Report within 24 hours, by telephone.", "A ~~~ line ~~ with waves ~~ keeps them.");
    }

    @Test
    void a_broken_letter_or_two_do_not_change_the_others() throws Exception {
        Path file = folder.resolve("broken.txt");
        byte[] whole = "The child’s plan costs £50 – now.\n\nThe last.".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length + 1);
        cut[whole.length] = (byte) 0xE2;
        Files.write(file, cut);
        assertThat(ReadingAid.texts(Readers.read(file, "broken.txt")))
                .containsExactly("The child’s plan costs £50 – now.", "The last.");
        cut[whole.length] = '.';
        cut[whole.length - 1] = (byte) 0x92;
        Files.write(file, cut);
        assertThat(ReadingAid.texts(Readers.read(file, "broken.txt"))).contains("The last’.");
    }

    @Test
    void an_item_goes_on_in_lines_that_hang_under_its_words() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.txt", """
                What to do

                  • tell the duty team on the
                    same day, in writing
                  • Write down
                    What was said
                i. first
                ii. second
                """);
        assertThat(ReadingAid.texts(reading)).containsExactly("tell the duty team on the same day, in writing",
                "Write down What was said", "first", "second");
    }

    @Test
    void a_heading_in_capitals_may_stand_right_above_its_text_and_titles_right_below_the_publisher() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.txt", """
                NORTH WENDING SAFEGUARDING CHILDREN PARTNERSHIP
                BRUISING IN BABIES: PROTOCOL
                Published: 3 May 2022
                Review date: May 2024

                1. PURPOSE
                Bruising in a baby who cannot roll, crawl or cruise is rare and
                is a possible sign of physical abuse. It is always serious.

                2. WHAT TO DO
                2.1 Any professional who sees a bruise in a baby must
                    refer at once to the Front Door.
                2.2 A paediatrician sees the baby within 4 hours.
                """);
        Details details = Describing.details("a.txt", reading.facts());
        assertThat(details.title()).isEqualTo("BRUISING IN BABIES: PROTOCOL");
        assertThat(details.publisher()).isEqualTo("North Wending Safeguarding Children Partnership");
        assertThat(details.published().orElseThrow()).hasToString("2022-05-03");
        assertThat(details.reviewDue().orElseThrow()).hasToString("2024-05-31");
        assertThat(ReadingAid.headings(reading)).extracting(path -> path.substring(path.lastIndexOf('>') + 1).strip())
                .endsWith("1. PURPOSE", "2. WHAT TO DO");
        assertThat(ReadingAid.texts(reading)).contains("Published: 3 May 2022", "Review date: May 2024",
                "Bruising in a baby who cannot roll, crawl or cruise is rare and is a possible sign of physical abuse."
                        + " It is always serious.");
    }

    @Test
    void headings_of_one_form_may_stand_right_above_their_text_and_items_of_a_list_are_none() throws Exception {
        assertThat(ReadingAid.headings(ReadingAid.text(folder, "a.txt", """
                1. Purpose
                This protocol is for everyone who works with babies.

                2. What to Do
                Refer at once, and write down what you saw.
                """))).containsExactly("1. Purpose", "2. What to Do");
        assertThat(ReadingAid.headings(ReadingAid.text(folder, "b.txt", """
                What to do

                1. Ring the Front Door
                2. Ring the Police

                Then write down what you saw.
                """))).containsExactly("What to do");
    }
}
