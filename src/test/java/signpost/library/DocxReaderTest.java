package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

    @TempDir
    Path folder;

    private Reading read(Consumer<XWPFDocument> writing) throws Exception {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            writing.accept(document);
            document.write(out);
        }
        return Readers.read(file, "a.docx");
    }

    private static XWPFRun add(XWPFDocument document, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        return run;
    }

    @Test
    void bold_short_paragraphs_are_headings_where_no_style_says_so() throws Exception {
        Reading reading = read(document -> {
            XWPFRun title = add(document, "Missing children procedure");
            title.setBold(true);
            title.setFontSize(20);
            add(document, "This procedure says what to do when a child goes missing from home or care.");
            add(document, "First hour").setBold(true);
            add(document, "Ring the police on 101, or 999 where the child is in danger. Tell the parents too.");
            add(document, "After that").setBold(true);
            add(document,
                    "Offer the child a conversation within three days of coming back, with someone of their choice.");
        });
        assertThat(ReadingAid.headings(reading)).containsExactly(
                "Missing children procedure", "Missing children procedure > First hour",
                "Missing children procedure > After that");
        assertThat(reading.facts().get(Facts.TITLE)).isEqualTo("Missing children procedure");
    }

    @Test
    void heading_levels_come_from_the_outline() throws Exception {
        Reading reading = read(document -> {
            for (int level = 0; level < 3; level++) {
                XWPFParagraph heading = document.createParagraph();
                heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level));
                heading.createRun().setText("Rank " + (level + 1));
                add(document, "Words below it.");
            }
        });
        assertThat(ReadingAid.headings(reading)).containsExactly("Rank 1", "Rank 1 > Rank 2",
                "Rank 1 > Rank 2 > Rank 3");
    }

    @Test
    void a_table_is_read_with_its_heads_and_cells_merged_downwards() throws Exception {
        Reading reading = read(document -> {
            XWPFTable table = document.createTable(3, 2);
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getCell(0).setText("Agency");
            table.getRow(0).getCell(1).setText("Task");
            table.getRow(1).getCell(0).setText("Police");
            table.getRow(1).getCell(1).setText("Search");
            table.getRow(2).getCell(1).setText("Interview");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge()
                    .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
        });
        assertThat(ReadingAid.blocks(reading)).contains(new Block.Row(
                java.util.List.of("Agency", "Task"), java.util.List.of("Police", "Interview"), false, 0));
    }

    @Test
    void footnotes_stand_at_the_end_of_their_section_and_their_numbers_stand_raised() throws Exception {
        Reading reading = read(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("The law is plain");
            paragraph.addFootnoteReference(note(document, "Children Act 1989, section 47."));
            paragraph.createRun().setText(" about this.");
            add(document, "Another paragraph.");
        });
        assertThat(ReadingAid.texts(reading)).containsExactly(
                "The law is plain¹ about this.", "Another paragraph.", "¹ Children Act 1989, section 47.");
    }

    private static org.apache.poi.xwpf.usermodel.XWPFFootnote note(XWPFDocument document, String words) {
        org.apache.poi.xwpf.usermodel.XWPFFootnote note = document.createFootnote();
        note.createParagraph().createRun().setText(words);
        return note;
    }

    @Test
    void text_in_content_controls_and_text_boxes_is_read_and_deleted_text_is_not() throws Exception {
        Path file = folder.resolve("raw.docx");
        OfficeAid.word(file, """
                <w:sdt><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:p><w:r><w:t xml:space="preserve">Kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>added.</w:t></w:r></w:ins>
                <w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>
                """);
        assertThat(ReadingAid.texts(Readers.read(file, "raw.docx"))).containsExactly("In a control.", "Kept added.",
                "In a box.");
    }
}
