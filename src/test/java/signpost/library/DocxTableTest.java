package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTableTest {

    @TempDir
    Path folder;

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private Reading table(String... rows) throws Exception {
        OfficeAid.word(folder.resolve("a.docx"), "<w:tbl>" + String.join("", rows) + "</w:tbl>");
        return Readers.read(folder.resolve("a.docx"), "a.docx");
    }

    @Test
    void a_head_over_two_columns_and_one_merged_over_two_rows_are_heads_of_the_columns_below() throws Exception {
        Reading reading = table(
                row(cell("<w:vMerge w:val='restart'/>", "Stage"), cell("<w:gridSpan w:val='2'/>", "Who and when")),
                row(cell("<w:vMerge/>", ""), cell("", "Who talks"), cell("", "Timescale")),
                row(cell("", "First stage"), cell("", "The two practitioners"), cell("", "Within one working day")),
                row(cell("", "Second stage"), cell("", "Their managers"), cell("", "Within two working days")));
        Block.Row second = ReadingAid.row(reading, "Second stage");
        assertThat(second.heads()).containsExactly("Stage", "Who and when Who talks", "Who and when Timescale");
        assertThat(second.cells()).containsExactly("Second stage", "Their managers", "Within two working days");
    }

    @Test
    void rows_that_say_something_are_no_heads_however_their_cells_are_merged() throws Exception {
        Reading reading = table(
                row(cell("<w:vMerge w:val='restart'/>", "Level 1"), cell("<w:gridSpan w:val='2'/>", "Every family.")),
                row(cell("<w:vMerge/>", ""), cell("", "Health visitor"), cell("", "School")),
                row(cell("", "Level 2"), cell("", "Early help worker"), cell("", "Family hub")));
        assertThat(ReadingAid.row(reading, "Level 2").heads()).isEmpty();
    }

    @Test
    void blank_cells_of_a_table_without_heads_keep_what_follows_in_its_column() throws Exception {
        Reading reading = table(
                row(cell("", "Level 1"), cell("", "Health visitor"), cell("", "School")),
                row(cell("", "Level 2"), cell("", ""), cell("", "Family hub")),
                row(cell("", "Level 3"), cell("", "Social worker"), cell("", "")));
        assertThat(ReadingAid.row(reading, "Level 1").heads()).isEmpty();
        assertThat(ReadingAid.row(reading, "Level 2").cells()).containsExactly("Level 2", "", "Family hub");
        assertThat(ReadingAid.row(reading, "Level 3").cells()).containsExactly("Level 3", "Social worker");
    }
}
