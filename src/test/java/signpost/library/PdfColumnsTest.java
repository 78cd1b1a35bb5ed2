package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Untagged pages whose text stands side by side.
class PdfColumnsTest {

    private static final String KNOCK = "When a child does not open the door the visitor knocks again, waits ten minutes"
            + " and then telephones the parent. Nobody drives away before the team manager has been told what was heard"
            + " and seen at the house, and a second visit is made on the same day.";
    private static final String NOTES = "Each visit is written up within two working days. The record says who was at"
            + " home, which rooms were seen and what the child said in their own words, so that a colleague who takes"
            + " the family on later can follow what was noticed and why it mattered.";
    private static final String SCHOOL = "Teachers hear of a visit only where the plan says that they should. The named"
            + " teacher is rung by the social worker before the end of the school day and writes down the time, the"
            + " name of the caller and whatever was asked for.";
    private static final String WIDE = "Both parts of this page belong together and should be read by everyone who"
            + " visits families at home, whichever organisation employs them, before they go on their first visit and"
            + " again once a year with their manager.";

    @TempDir
    Path folder;

    private Reading read(PdfAid pdf) throws Exception {
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return Readers.read(file, "a.pdf");
    }

    private static PdfAid onePage() {
        PdfAid pdf = new PdfAid();
        pdf.page();
        return pdf;
    }

    @Test
    void two_columns_under_one_heading_are_read_one_after_the_other_though_their_lines_stand_at_different_heights()
            throws Exception {
        PdfAid pdf = onePage();
        pdf.line(60, 780, 20, true, "Visiting families at home");
        float up = pdf.wrapped(60, 740, 220, 10, 13, KNOCK);
        pdf.wrapped(60, up - 6, 220, 10, 13, NOTES);
        pdf.wrapped(310, 734, 220, 10, 13, SCHOOL);
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading)).containsExactly("Visiting families at home");
        assertThat(ReadingAid.texts(reading)).containsExactly(KNOCK, NOTES, SCHOOL);
    }

    @Test
    void columns_set_in_different_sizes_are_read_one_after_the_other() throws Exception {
        PdfAid pdf = onePage();
        float up = pdf.wrapped(60, 740, 300, 11, 14, KNOCK);
        pdf.wrapped(60, up - 8, 300, 11, 14, NOTES);
        pdf.wrapped(400, 738, 140, 8, 9.5f, SCHOOL);
        assertThat(ReadingAid.texts(read(pdf))).containsExactly(KNOCK, NOTES, SCHOOL);
    }

    @Test
    void three_narrow_columns_that_stand_close_are_read_one_after_the_other() throws Exception {
        PdfAid pdf = onePage();
        pdf.wrapped(50, 740, 150, 9, 11, KNOCK);
        pdf.wrapped(208, 740, 150, 9, 11, NOTES);
        pdf.wrapped(366, 740, 150, 9, 11, SCHOOL);
        assertThat(ReadingAid.texts(read(pdf))).containsExactly(KNOCK, NOTES, SCHOOL);
    }

    @Test
    void a_paragraph_over_the_full_width_parts_the_columns_above_from_those_below() throws Exception {
        PdfAid pdf = onePage();
        pdf.wrapped(60, 740, 220, 10, 13, KNOCK);
        pdf.wrapped(310, 740, 220, 10, 13, NOTES);
        pdf.wrapped(60, 590, 470, 10, 13, WIDE);
        pdf.wrapped(60, 530, 220, 10, 13, SCHOOL);
        pdf.wrapped(310, 524, 220, 10, 13, "The second column of the lower part " + KNOCK);
        assertThat(ReadingAid.texts(read(pdf)))
                .containsExactly(KNOCK, NOTES, WIDE, SCHOOL, "The second column of the lower part " + KNOCK);
    }

    @Test
    void a_short_heading_over_columns_parts_them_though_it_crosses_no_gutter() throws Exception {
        PdfAid pdf = onePage();
        pdf.line(60, 780, 16, true, "At the door");
        pdf.wrapped(60, 755, 220, 10, 13, KNOCK);
        pdf.wrapped(310, 755, 220, 10, 13, NOTES);
        pdf.line(60, 610, 16, true, "At school");
        pdf.wrapped(60, 585, 220, 10, 13, SCHOOL);
        pdf.wrapped(310, 579, 220, 10, 13, WIDE);
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading)).containsExactly("At the door", "At school");
        assertThat(ReadingAid.texts(reading)).containsExactly(KNOCK, NOTES, SCHOOL, WIDE);
    }

    @Test
    void headings_and_lists_within_columns_stay_with_their_column() throws Exception {
        PdfAid pdf = onePage();
        pdf.line(60, 760, 12, true, "At the door");
        float up = pdf.wrapped(60, 744, 220, 10, 13, KNOCK);
        pdf.line(60, up - 10, 12, true, "Afterwards");
        pdf.wrapped(60, up - 26, 220, 10, 13, NOTES);
        pdf.line(310, 760, 12, true, "What to bring");
        String[] items = {"a telephone that is charged", "the number of the duty desk", "a torch in winter",
            "an interpreter where one is needed by anybody in the house, who is no relative"};
        up = 744;
        for (String item : items) {
            pdf.line(310, up, 10, false, "\u2022");
            up = pdf.wrapped(328, up, 200, 10, 13, item) - 3;
        }
        pdf.line(310, up - 10, 12, true, "At school");
        pdf.wrapped(310, up - 26, 220, 10, 13, SCHOOL);
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading))
                .containsExactly("At the door", "Afterwards", "What to bring", "At school");
        assertThat(ReadingAid.texts(reading))
                .containsExactly(KNOCK, NOTES, items[0], items[1], items[2], items[3], SCHOOL);
    }

    @Test
    void a_list_of_contacts_beside_the_text_is_read_for_itself() throws Exception {
        for (boolean first : List.of(true, false)) {
            PdfAid pdf = onePage();
            float text = first ? 220 : 60;
            float side = first ? 60 : 420;
            float up = pdf.wrapped(text, 740, 320, 10, 13, KNOCK);
            up = pdf.wrapped(text, up - 6, 320, 10, 13, NOTES);
            pdf.wrapped(text, up - 6, 320, 10, 13, SCHOOL);
            pdf.line(side, 735, 10, true, "Whom to ring");
            String[] contacts = {"Duty desk, day and night", "The team manager", "Police, for a welfare check"};
            for (int i = 0; i < contacts.length; i++) {
                pdf.line(side, 721 - 12 * i, 10, false, contacts[i]);
            }
            List<String> texts = ReadingAid.texts(read(pdf));
            assertThat(texts).contains(KNOCK, NOTES, SCHOOL);
        }
    }

    @Test
    void a_paragraph_goes_on_at_the_top_of_the_next_column_and_its_broken_words_are_joined() throws Exception {
        PdfAid pdf = onePage();
        String[] left = {"The safeguarding lead is told of every visit that was",
            "missed, whatever the reason for it was, and asks",
            "the visitor to write down what was done. The safe-"};
        String[] right = {"guarding lead then looks at earlier visits and says",
            "within one day whether somebody should go again or",
            "whether the police are to be asked."};
        for (int i = 0; i < left.length; i++) {
            pdf.line(60, 740 - 13 * i, 10, false, left[i]);
            pdf.line(320, 740 - 13 * i, 10, false, right[i]);
        }
        assertThat(ReadingAid.texts(read(pdf)))
                .containsExactly(
                        "The safeguarding lead is told of every visit that was missed, whatever the reason for it was,"
                                + " and asks the visitor to write down what was done. The safeguarding lead then looks at earlier"
                                + " visits and says within one day whether somebody should go again or whether the police are to be"
                                + " asked.");
    }

    @Test
    void a_table_of_long_cells_is_not_taken_for_columns() throws Exception {
        PdfAid pdf = onePage();
        pdf.line(60, 760, 10, true, "What was found");
        pdf.line(310, 760, 10, true, "What is done now");
        String[][] cells = {
            {"Visitors left when nobody came to the door and told no one that the child had not been seen.",
                "Visitors ring the parent from the door step and tell their manager before they drive away."},
            {"Records said little of what the child did and nothing of what the child said to the visitor.",
                "Each record has a space for the child's words and managers read ten of them every month."},
            {"Schools learnt of worries after weeks, when the plan had long been made without them.",
                "The named teacher is rung on the day and comes to the first meeting about the plan."},
            {"Managers did not know how many visits were missed, because nobody had counted them so far.",
                "Missed visits are counted every week and the figures are looked at by the whole team."}};
        for (int i = 0; i < cells.length; i++) {
            float up = 740 - 50 * i;
            pdf.wrapped(60, up, 200, 10, 12, cells[i][0]);
            pdf.wrapped(310, up, 200, 10, 12, cells[i][1]);
        }
        List<Block> blocks = ReadingAid.blocks(read(pdf));
        assertThat(blocks).hasSize(5).allMatch(Block.Row.class::isInstance);
        for (int i = 0; i < cells.length; i++) {
            Block.Row row = (Block.Row) blocks.get(i + 1);
            assertThat(row.cells()).containsExactly(cells[i]);
            assertThat(row.heads()).containsExactly("What was found", "What is done now");
        }
    }

    @Test
    void terms_and_what_they_mean_are_a_table() throws Exception {
        PdfAid pdf = onePage();
        String[][] rows = {{"Strategy meeting", KNOCK}, {"Named teacher", SCHOOL}, {"Duty desk", NOTES}};
        float up = 740;
        for (String[] row : rows) {
            pdf.line(60, up, 10, false, row[0]);
            up = pdf.wrapped(200, up, 330, 10, 12, row[1]) - 6;
        }
        Reading reading = read(pdf);
        for (String[] row : rows) {
            assertThat(ReadingAid.row(reading, row[0]).cells()).containsExactly(row);
        }
    }

    @Test
    void names_and_figures_set_under_each_other_are_a_table_with_heads_whatever_their_length() throws Exception {
        PdfAid pdf = onePage();
        pdf.line(60, 760, 9, false, "Partner that pays");
        pdf.line(250, 760, 9, false, "What the money is for");
        pdf.line(480, 760, 9, false, "Share");
        String[][] rows = {{"Averdale Constabulary and its commissioner", "Training and the manager's salary", "13.25"},
            {"Wending Council", "Premises", "50"},
            {"Health board of the three counties", "Reviews of practice, training", "38.2"},
            {"Probation Service", "Training", "2"},
            {"Fire and Rescue Service of Averdale", "Publications for families", "0.5"},
            {"Schools, all of them together", "Training", "1.75"}};
        for (int i = 0; i < rows.length; i++) {
            pdf.line(60, 740 - 14 * i, 9, false, rows[i][0]);
            pdf.line(250, 740 - 14 * i, 9, false, rows[i][1]);
            pdf.line(480, 740 - 14 * i, 9, false, rows[i][2]);
        }
        pdf.line(60, 640, 12, true, "The year that comes");
        pdf.wrapped(60, 620, 470, 10, 13, WIDE);
        Reading reading = read(pdf);
        for (String[] row : rows) {
            Block.Row found = ReadingAid.row(reading, row[0]);
            assertThat(found.cells()).containsExactly(row);
            assertThat(found.heads()).containsExactly("Partner that pays", "What the money is for", "Share");
        }
        assertThat(ReadingAid.headings(reading)).contains("The year that comes");
    }

    @Test
    void entries_that_reach_to_the_edge_of_their_column_are_read_column_by_column() throws Exception {
        PdfAid pdf = onePage();
        for (int i = 0; i < 12; i++) {
            pdf.line(60, 740 - 12 * i, 9, false, "Entry " + i + " of the left column ........ " + (7000 + i));
            pdf.line(300, 740 - 12 * i, 9, false, "Entry " + i + " of the right column ........ " + (8000 + i));
        }
        String all = String.join(" ", ReadingAid.texts(read(pdf)));
        assertThat(all.indexOf("7011")).isPositive().isLessThan(all.indexOf("8000"));
    }
}
