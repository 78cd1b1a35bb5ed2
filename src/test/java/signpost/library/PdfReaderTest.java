package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    @TempDir
    Path folder;

    private Reading read(PdfAid pdf) throws Exception {
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return Readers.read(file, "a.pdf");
    }

    @Test
    void larger_and_bold_lines_head_sections_that_know_their_page() throws Exception {
        PdfAid pdf = new PdfAid();
        for (int n = 1; n <= 2; n++) {
            pdf.page();
            pdf.line(72, 700, 20, true, "Chapter " + n);
            pdf.line(72, 670, 11, false, "Running words of the chapter, set in the size of the body text.");
            pdf.line(72, 657, 11, false, "They go on upon a second line and end there.");
            pdf.line(72, 630, 11, true, "A smaller head");
            pdf.line(72, 610, 11, false, "Words below the smaller head, once more in the body's own size.");
        }
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading))
                .containsExactly("Chapter 1", "Chapter 1 > A smaller head", "Chapter 2", "Chapter 2 > A smaller head");
        assertThat(reading.sections()).extracting(Section::page).containsExactly(1, 1, 2, 2);
        assertThat(ReadingAid.texts(reading).getFirst())
                .isEqualTo("Running words of the chapter, set in the size of the body text."
                        + " They go on upon a second line and end there.");
    }

    @Test
    void running_heads_and_page_numbers_are_dropped_and_paragraphs_go_on_over_the_page() throws Exception {
        PdfAid pdf = new PdfAid();
        for (int n = 1; n <= 4; n++) {
            pdf.page();
            pdf.line(72, 800, 9, false, "Wending Procedures Manual");
            pdf.line(72, 700, 11, false, "This sentence of page number " + n + " is long and goes over to the");
            pdf.line(72, 687, 11, false, "following page without an end because the paper was too small and");
            pdf.line(300, 30, 9, false, "Page " + n + " of 4");
        }
        List<String> texts = ReadingAid.texts(read(pdf));
        assertThat(texts).noneMatch(text -> text.contains("Manual") || text.contains("of 4"));
    }

    @Test
    void of_two_pages_what_stands_outermost_on_both_is_no_text() throws Exception {
        PdfAid pdf = new PdfAid();
        for (int n = 1; n <= 2; n++) {
            pdf.page();
            pdf.line(72, 800, 12, false, "Wending Escalation Policy");
            pdf.line(72, 770, 12, false, "Stage of the path");
            pdf.line(72, 700, 12, false, "Practitioners of agency " + n + " speak to each other before they write.");
            pdf.line(72, 40, 12, false, "Resolving Disagreements v2.0");
        }
        List<String> texts = ReadingAid.texts(read(pdf));
        assertThat(texts).noneMatch(text -> text.contains("Wending") || text.contains("v2.0"));
        assertThat(texts).anyMatch(text -> text.contains("Practitioners of agency 2"));
    }

    @Test
    void figures_and_years_of_a_table_near_the_edge_of_a_page_are_no_page_numbers() throws Exception {
        PdfAid pdf = new PdfAid();
        for (int n = 1; n <= 4; n++) {
            pdf.page();
            row(pdf, 800, "Police of page " + "abcd".charAt(n - 1), "7" + n, "2021/22");
            pdf.line(72, 500, 11, false, "Words stand in the middle of the page, in sentences as long as this one is.");
            row(pdf, 70, "Council of page " + "abcd".charAt(n - 1), "" + n, "50");
            pdf.line(300, 30, 9, false, "" + n);
        }
        Reading reading = read(pdf);
        List<String> texts = ReadingAid.texts(reading);
        assertThat(texts).anyMatch(text -> text.contains("Police of page a") && text.contains("71 2021/22"));
        assertThat(texts).anyMatch(text -> text.contains("Council of page c") && text.contains("3 50"));
        assertThat(texts).doesNotContain("1", "2", "3", "4").noneMatch(text -> text.endsWith("50 3"));
    }

    private static void row(PdfAid pdf, float up, String first, String second, String third) throws Exception {
        pdf.line(72, up, 11, false, first);
        pdf.line(300, up, 11, false, second);
        pdf.line(400, up, 11, false, third);
    }

    @Test
    void the_sample_report_keeps_the_last_row_of_its_table_and_loses_its_page_numbers() throws Exception {
        Reading reading = Readers.read(Path.of("index/library/reports/annual-report-2025-26.pdf"), "report.pdf");
        assertThat(ReadingAid.row(reading, "Averdale Constabulary").cells())
                .containsExactly("Averdale Constabulary", "7", "88");
        assertThat(ReadingAid.blocks(reading)).anyMatch(
                block -> block instanceof Block.Row row && row.heads().containsAll(List.of("2021/22", "2025/26")));
        assertThat(ReadingAid.texts(reading))
                .noneMatch(text -> text.matches("(?i)(?:page )?\\d{1,3}(?: of \\d{1,3})?"));
    }

    @Test
    void a_word_broken_at_the_line_end_is_joined_as_the_document_writes_it() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 700, 11, false, "Talk to the safeguarding lead. A multi-agency meeting follows when the safe-");
        pdf.line(72, 687, 11, false, "guarding lead asks for it, and then the multi-");
        pdf.line(72, 674, 11, false, "agency team meets.");
        assertThat(ReadingAid.texts(read(pdf)))
                .containsExactly("Talk to the safeguarding lead. A multi-agency meeting follows"
                        + " when the safeguarding lead asks for it, and then the multi-agency team meets.");
    }

    @Test
    void columns_are_read_one_after_the_other() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        for (int i = 0; i < 8; i++) {
            pdf.line(72, 700 - 13 * i, 10, false, "left words go on in line number " + i);
            pdf.line(320, 700 - 13 * i, 10, false, "right words go on in line number " + i);
        }
        String all = String.join(" ", ReadingAid.texts(read(pdf)));
        assertThat(all.indexOf("left words go on in line number 7"))
                .isLessThan(all.indexOf("right words go on in line number 0"));
    }

    @Test
    void cells_under_each_other_are_a_table_with_heads() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 740, 11, false, "The partners paid these sums in the year that ended on 31 March.");
        String[][] rows = {{"Partner", "Sum (£)"}, {"Police", "13,000"}, {"Council", "50,000"},
            {"Health board", "38,241"}};
        for (int i = 0; i < rows.length; i++) {
            pdf.line(72, 700 - 20 * i, 11, i == 0, rows[i][0]);
            pdf.line(300, 700 - 20 * i, 11, i == 0, rows[i][1]);
        }
        Block.Row row = ReadingAid.row(read(pdf), "Police");
        assertThat(row.heads()).containsExactly("Partner", "Sum (£)");
        assertThat(row.cells()).containsExactly("Police", "13,000");
        assertThat(row.page()).isEqualTo(1);
    }

    @Test
    void tags_tell_headings_lists_and_tables_whatever_they_look_like() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.tagged("H1", 700, "A plain looking head");
        pdf.tagged("P", 680, "Words of the first section.");
        pdf.tagged("H2", 660, "Second head");
        pdf.tagged("P", 640, "More words.");
        pdf.tagged("H2", 620, "Third head");
        pdf.tagged("P", 600, "Last words.");
        assertThat(ReadingAid.headings(read(pdf))).containsExactly(
                "A plain looking head", "A plain looking head > Second head", "A plain looking head > Third head");
    }

    @Test
    void a_title_that_a_program_wrote_is_not_believed() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.title("Microsoft Word - final_v3.doc");
        pdf.page();
        pdf.line(72, 740, 24, true, "Bruising Procedure");
        pdf.line(72, 700, 11, false, "Any bruise in a baby who does not crawl is referred on the same day.");
        assertThat(read(pdf).facts().get(Facts.TITLE)).isEqualTo("Bruising Procedure");
    }

    @Test
    void a_row_of_a_tagged_table_knows_the_page_that_it_stands_on() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.row(700, "Partner", "Sum");
        pdf.row(80, "Police", "13,000");
        pdf.page();
        pdf.row(700, "Council", "50,000");
        Reading reading = read(pdf);
        assertThat(ReadingAid.row(reading, "Police").page()).isEqualTo(1);
        assertThat(ReadingAid.row(reading, "Council").page()).isEqualTo(2);
    }

    @Test
    void words_turned_at_the_edge_of_a_page_stand_within_no_sentence() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        for (int i = 0; i < 40; i++) {
            pdf.line(72, 760 - 14 * i, 11, false,
                    "Line " + i + " of the running text that tells you what must be done now");
        }
        pdf.turned(560, 420, 11, "NORTH WENDING PARTNERSHIP");
        List<String> texts = ReadingAid.texts(read(pdf));
        assertThat(texts).hasSize(2).last().isEqualTo("NORTH WENDING PARTNERSHIP");
    }

    @Test
    void numbered_headings_at_the_top_of_their_pages_are_no_running_heads() throws Exception {
        PdfAid pdf = new PdfAid();
        for (int n = 1; n <= 10; n++) {
            pdf.page();
            boolean level = n >= 3 && n <= 6;
            pdf.line(72, 765, 18, true, level ? "Level " + (n - 2) : "Chapter of " + "abcdefghij".charAt(n - 1));
            pdf.line(72, 720, 11, false, "Words that say what is to be done by whoever meets the child, and no more.");
            pdf.line(72, 706, 11, false, "A second sentence stands in this paragraph for good measure.");
            pdf.line(300, 30, 11, true, "Wending guide, page " + n);
        }
        Reading reading = read(pdf);
        assertThat(ReadingAid.headings(reading)).contains("Level 1", "Level 2", "Level 3", "Level 4");
        assertThat(ReadingAid.texts(reading)).noneMatch(text -> text.contains("Wending guide"));
    }
}
