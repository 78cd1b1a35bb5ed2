package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of a paragraph that begin with a number, a letter or a dash only because the paper ended there.
class WrappedLinesTest {

    @TempDir
    Path folder;

    @Test
    void a_sentence_wrapped_before_a_number_is_one_paragraph() throws Exception {
        assertThat(printed(0,
                "Of the sixty children who were referred in that year some thirty-four were aged",
                "16. The youngest was ten, and eleven cases were adopted by the panel later.",
                "The enquiry that the law asks for is made under the words of the section",
                "47 of the Act, and a child whose family moves within the county is under",
                "18 - and stays known to both of the services until the case has been closed."))
                .hasSize(1)
                .allMatch(block -> block instanceof Block.Paragraph && block.text().contains("aged 16. The youngest"));
    }

    @Test
    void so_is_one_wrapped_before_a_dash_or_a_letter() throws Exception {
        assertThat(printed(0,
                "The lead practitioner tells the family what was found and what comes next",
                "- in plain words and in their own language - and notes who has been told of",
                "the plan. A court may hear the wishes of the child as said in paragraph",
                "(b) of the order, where the child is old enough to speak for herself there."))
                .hasSize(1);
    }

    @Test
    void items_of_a_list_stay_items_however_full_their_lines_are() throws Exception {
        assertThat(printed(0,
                "The lead practitioner makes sure that each of the following things is done",
                "1. the family is told in plain words what was found and what is coming next",
                "2. the child is seen alone, and what was said is noted in the child's words",
                "3. the plan is written")).hasSize(4).filteredOn(Block.Item.class::isInstance).hasSize(3);
        assertThat(printed(0,
                "The lead practitioner makes sure that all of these things are done at once",
                "- the family is told in plain words what was found and what is coming next",
                "- the child is seen alone, and what was said is noted in the child's words",
                "- the plan is written")).hasSize(4).filteredOn(Block.Item.class::isInstance).hasSize(3);
    }

    @Test
    void a_number_that_is_set_in_begins_an_item() throws Exception {
        assertThat(printed(20,
                "The lead practitioner makes sure that the following thing is always done",
                "1. the family is told in plain words what was found and what is coming next",
                "1. the child is seen")).filteredOn(Block.Item.class::isInstance).hasSize(2);
    }

    @Test
    void a_sentence_wrapped_in_a_text_file_is_one_paragraph() throws Exception {
        List<Block> blocks = ReadingAid.blocks(ReadingAid.text(folder, "a.txt", """
                The partners met in spring and looked at all of the plans of the year
                before. Of the sixty children who were referred thirty-four were aged
                16. The youngest was ten, and eleven cases were taken up by the panel
                - which meets each month - and closed. The others were passed on to a
                service near their home, as the law says and as families had asked.

                What the practitioners who take part in each of these panels do there
                1. They listen to the child, to the family and to others who know them
                2. They write the plan
                """));
        assertThat(blocks).hasSize(4);
        assertThat(blocks.getFirst().text()).contains("aged 16. The youngest").contains("panel - which meets");
        assertThat(blocks).filteredOn(Block.Item.class::isInstance).hasSize(2);
    }

    @Test
    void a_sentence_cut_before_a_number_goes_on_upon_the_next_page() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 700, 11, false, "Most of the children whom the panel heard of in that year were aged");
        pdf.page();
        pdf.line(72, 700, 11, false, "16 or 17, and few of them had been known to any service before that.");
        assertThat(blocks(pdf)).hasSize(1);
    }

    @Test
    void a_line_of_a_sentence_that_happens_to_be_bold_parts_no_paragraph() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 740, 11, true, "What the assessment looks at");
        pdf.line(72, 720, 11, false, "The assessment looks at both of the parents and at any partner. The fathers");
        pdf.line(72, 707, 11, true, "and partners are assessed even if they say that they will not be there. The");
        pdf.line(72, 694, 11, false, "assessment covers past parenting, what has changed since, and the support");
        pdf.line(72, 681, 11, false, "of family and friends. What it finds is written in the");
        pdf.line(72, 655, 11, true, "record");
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading)).containsExactly("What the assessment looks at");
        assertThat(ReadingAid.texts(reading)).first(InstanceOfAssertFactories.STRING)
                .contains("The fathers and partners are assessed").endsWith("written in the");
    }

    @Test
    void a_bold_head_stays_above_words_that_begin_small() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 713, 11, true, "Signs of neglect");
        pdf.line(72, 700, 11, false, "hunger, dirty clothes and being often late, or never fetched, at the school");
        pdf.line(72, 687, 11, false, "and whatever a child says about it.");
        assertThat(ReadingAid.headings(read(pdf))).containsExactly("Signs of neglect");
    }

    private List<Block> printed(float in, String... lines) throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        for (int i = 0; i < lines.length; i++) {
            pdf.line(i == 0 ? 72 : 72 + in, 700 - 13 * i, 11, false, lines[i]);
        }
        return blocks(pdf);
    }

    private List<Block> blocks(PdfAid pdf) throws Exception {
        return ReadingAid.blocks(read(pdf));
    }

    private Reading read(PdfAid pdf) throws Exception {
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return Readers.read(file, "a.pdf");
    }
}
