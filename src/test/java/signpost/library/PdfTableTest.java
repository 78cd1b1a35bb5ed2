package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTableTest {

    private static final float[] COLUMNS = {72, 156, 356};

    @TempDir
    Path folder;

    private List<List<String>> rows(PdfAid pdf) throws Exception {
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return ReadingAid.blocks(Readers.read(file, "a.pdf")).stream()
                .filter(Block.Row.class::isInstance)
                .map(block -> ((Block.Row) block).cells())
                .toList();
    }

    private static void line(PdfAid pdf, float up, String... cells) throws Exception {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                pdf.line(COLUMNS[i], up, 12, false, cells[i]);
            }
        }
    }

    private static void text(PdfAid pdf, float up) throws Exception {
        pdf.line(72, up, 12, false, "Before a meeting the coordinator reads what every agency has written down and");
        pdf.line(72, up - 14, 12, false,
                "what was agreed at the last one, so that nothing is asked for a second time.");
    }

    @Test
    void a_cell_of_several_lines_is_one_where_the_steps_between_rows_are_larger() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 726, "Step of the");
        line(pdf, 712, "path", "Who meets", "Time allowed");
        line(pdf, 694, "1", "Practitioner meets practitioner", "Within 5 working days");
        line(pdf, 676, "2", "Line manager and manager or lead", "Within a further 5 working");
        line(pdf, 662, "", "(Designated safeguarding lead", "days");
        line(pdf, 648, "", "in schools)");
        line(pdf, 630, "3 or more", "Senior manager", "Within a further 10 working");
        line(pdf, 616, "agencies", "", "Days");
        text(pdf, 580);
        assertThat(rows(pdf)).containsExactly(
                List.of("Step of the path", "Who meets", "Time allowed"),
                List.of("1", "Practitioner meets practitioner", "Within 5 working days"),
                List.of("2", "Line manager and manager or lead (Designated safeguarding lead in schools)",
                        "Within a further 5 working days"),
                List.of("3 or more agencies", "Senior manager", "Within a further 10 working Days"));
    }

    @Test
    void a_table_goes_on_upon_the_next_page_below_the_same_head() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 118, "Score", "Level", "What happens");
        line(pdf, 100, "0 to 9", "Standard", "Safety plan; the helpline with");
        pdf.page();
        line(pdf, 780, "Score", "Level", "What happens");
        line(pdf, 762, "", "", "Consent");
        line(pdf, 744, "10 to 13", "Medium", "Safety plan; helpline; referral");
        line(pdf, 730, "", "", "if children are in the home");
        line(pdf, 712, "14 or more", "High", "Meeting of all agencies");
        text(pdf, 680);
        assertThat(rows(pdf)).containsExactly(
                List.of("Score", "Level", "What happens"),
                List.of("0 to 9", "Standard", "Safety plan; the helpline with Consent"),
                List.of("10 to 13", "Medium", "Safety plan; helpline; referral if children are in the home"),
                List.of("14 or more", "High", "Meeting of all agencies"));
    }

    @Test
    void lines_in_groups_that_fill_every_cell_are_rows_each() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        String[] areas = {"North", "Mid", "Coast", "South", "Moor", "Vale"};
        float up = 730;
        for (int i = 0; i < areas.length; i++) {
            line(pdf, up, areas[i], "Team of " + areas[i], "Open " + (i + 2) + " days");
            up -= i % 2 == 0 ? 14 : 22;
        }
        text(pdf, 580);
        assertThat(rows(pdf)).hasSize(6).contains(List.of("Mid", "Team of Mid", "Open 3 days"));
    }

    @Test
    void two_rows_of_cells_far_apart_are_rows_and_no_sentence() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 740, "Level", "Who decides", "Time allowed");
        line(pdf, 724, "Standard", "The manager of the team", "5 days");
        line(pdf, 710, "", "and the lead of the school", "");
        text(pdf, 680);
        pdf.line(72, 640, 12, false, "Open plans");
        pdf.line(300, 640, 12, false, "46%");
        pdf.line(420, 640, 12, false, "54%");
        pdf.line(72, 624, 12, false, "Closed plans in the year");
        pdf.line(306, 624, 12, false, "5%");
        pdf.line(426, 624, 12, false, "95%");
        assertThat(rows(pdf)).containsExactly(
                List.of("Level", "Who decides", "Time allowed"),
                List.of("Standard", "The manager of the team and the lead of the school", "5 days"),
                List.of("Open plans", "46%", "54%"),
                List.of("Closed plans in the year", "5%", "95%"));
    }

    @Test
    void what_stands_far_apart_on_one_line_only_is_text() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 740, "Signed by", "the chair", "on behalf of all");
        text(pdf, 700);
        pdf.line(72, 640, 12, false, "Signs that were seen,");
        pdf.line(356, 640, 12, false, "and whatever the child says");
        pdf.line(72, 626, 12, false, "about them and about the others,");
        pdf.line(372, 626, 12, false, "belong into the note");
        assertThat(rows(pdf)).isEmpty();
    }

    private List<Block.Row> overTwoPages(boolean bold) throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 180, "Agency", "Who comes", "How often");
        line(pdf, 160, "Police", "An inspector of the unit", "Every month");
        line(pdf, 140, "Health", "The named nurse", "Every month");
        line(pdf, 120, "Housing", "A manager of the team", "When asked");
        pdf.page();
        for (int i = 0; i < COLUMNS.length; i++) {
            pdf.line(COLUMNS[i], 780, 12, bold, List.of("Probation", "Senior officer", "Every quarter").get(i));
        }
        line(pdf, 760, "Schools", "The designated lead", "When asked");
        line(pdf, 740, "Library", "Whoever runs sessions", "Every year");
        text(pdf, 700);
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return ReadingAid.blocks(Readers.read(file, "a.pdf")).stream()
                .filter(Block.Row.class::isInstance).map(Block.Row.class::cast).toList();
    }

    @Test
    void a_table_that_goes_on_upon_the_next_page_keeps_its_heads_there() throws Exception {
        List<Block.Row> rows = overTwoPages(false);
        assertThat(rows).hasSize(7);
        assertThat(rows.subList(4, 7)).allMatch(row -> row.page() == 2 && !row.head())
                .allMatch(row -> row.heads().equals(List.of("Agency", "Who comes", "How often")));
        assertThat(rows.get(4).cells()).containsExactly("Probation", "Senior officer", "Every quarter");
    }

    @Test
    void one_row_alone_at_the_top_of_the_next_page_belongs_to_the_table_that_ends_the_page_before() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        text(pdf, 780);
        line(pdf, 160, "Agency", "Who comes", "How often");
        line(pdf, 140, "Health", "The named nurse", "Every month");
        line(pdf, 120, "Housing", "A manager of the team", "When asked");
        pdf.page();
        line(pdf, 780, "Police", "An inspector of the unit", "Every month");
        line(pdf, 766, "", "or a deputy", "");
        text(pdf, 720);
        assertThat(rows(pdf)).containsExactly(
                List.of("Agency", "Who comes", "How often"),
                List.of("Health", "The named nurse", "Every month"),
                List.of("Housing", "A manager of the team", "When asked"),
                List.of("Police", "An inspector of the unit or a deputy", "Every month"));
    }

    @Test
    void a_table_with_a_head_of_its_own_on_the_next_page_is_another() throws Exception {
        assertThat(overTwoPages(true).getLast().heads()).containsExactly("Probation", "Senior officer",
                "Every quarter");
    }
}
