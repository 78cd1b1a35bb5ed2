package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PptxReaderTest {

    @TempDir
    Path folder;

    @Test
    void a_slide_is_a_section_with_its_bullets_table_and_notes_on_its_page() throws Exception {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow(); OutputStream out = Files.newOutputStream(file)) {
            XSLFSlideMaster master = show.getSlideMasters().getFirst();
            for (int n = 1; n <= 2; n++) {
                XSLFSlide slide = show.createSlide(master.getLayout(SlideLayout.TITLE_AND_CONTENT));
                slide.getPlaceholder(0).setText("Slide title " + n);
                slide.getPlaceholder(1).clearText();
                slide.getPlaceholder(1).addNewTextParagraph().addNewTextRun().setText("Point " + n);
            }
            XSLFSlide second = show.getSlides().get(1);
            XSLFTable table = second.createTable();
            table.setAnchor(new Rectangle(50, 300, 400, 100));
            row(table, "Agency", "Number");
            row(table, "Police", "101");
            for (XSLFTextShape place : show.getNotesSlide(second).getPlaceholders()) {
                if (place.getTextType() == Placeholder.BODY) {
                    place.setText("Say this slowly.");
                }
            }
            show.write(out);
        }
        Reading reading = Readers.read(file, "a.pptx");
        assertThat(ReadingAid.headings(reading)).containsExactly("Slide title 1", "Slide title 2");
        assertThat(reading.sections()).extracting(Section::page).containsExactly(1, 2);
        assertThat(reading.sections().get(0).blocks()).containsExactly(new Block.Item("Point 1", "•", 1, 1));
        assertThat(ReadingAid.texts(reading)).contains("Police\t101", "Say this slowly.");
    }

    private static void row(XSLFTable table, String... cells) {
        XSLFTableRow row = table.addRow();
        for (String cell : cells) {
            row.addCell().setText(cell);
        }
    }

    @Test
    void struck_words_hidden_shapes_and_slides_left_out_of_the_show_are_not_quoted() throws Exception {
        Path file = folder.resolve("hidden.pptx");
        try (XMLSlideShow show = new XMLSlideShow(); OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide shown = show.createSlide();
            XSLFTextShape box = shown.createTextBox();
            box.setText("Report within ");
            var old = box.getTextParagraphs().getFirst().addNewTextRun();
            old.setText("48 ");
            old.setStrikethrough(true);
            box.getTextParagraphs().getFirst().addNewTextRun().setText("24 hours to the front door.");
            XSLFTextShape note = shown.createTextBox();
            note.setText("Ask Jo whether this still holds.");
            ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) note.getXmlObject()).getNvSpPr().getCNvPr()
                    .setHidden(true);
            XSLFSlide leftOut = show.createSlide();
            leftOut.createTextBox().setText("An old slide.");
            leftOut.setHidden(true);
            show.createSlide().createTextBox().setText("The third slide.");
            show.write(out);
        }
        Reading reading = Readers.read(file, "hidden.pptx");
        assertThat(reading.facts().get(Facts.LEFT_OUT)).isEqualTo("hidden text, 1 hidden slide");
        assertThat(ReadingAid.blocks(reading)).containsExactly(
                new Block.Paragraph("Report within 24 hours to the front door.", 1),
                new Block.Paragraph("The third slide.", 3));
    }

    @Test
    void a_head_over_two_columns_heads_both() throws Exception {
        Path file = folder.resolve("merged.pptx");
        try (XMLSlideShow show = new XMLSlideShow(); OutputStream out = Files.newOutputStream(file)) {
            XSLFTable table = show.createSlide().createTable();
            table.setAnchor(new Rectangle(50, 300, 400, 100));
            row(table, "Agency", "Numbers", "");
            row(table, "", "Day", "Night");
            row(table, "Front door", "0116 496 0001", "0116 496 0002");
            table.mergeCells(0, 1, 0, 0);
            table.mergeCells(0, 0, 1, 2);
            show.write(out);
        }
        assertThat(ReadingAid.row(Readers.read(file, "merged.pptx"), "Front door").heads())
                .containsExactly("Agency", "Numbers Day", "Numbers Night");
    }

    @Test
    void numbers_are_counted_at_each_depth_and_printed_as_on_the_slide() throws Exception {
        Path file = folder.resolve("numbers.pptx");
        String[][] lines = {{"Listen", "0", "arabicPeriod", "3"}, {"quietly", "1", "alphaLcParenR", "1"},
            {"kindly", "1", "alphaLcParenR", "1"}, {"Write", "0", "arabicPeriod", "3"},
            {"soon", "1", "alphaLcParenR", "1"},
            {"Now", "0", "", ""}, {"Tell", "0", "romanUcPeriod", "1"}};
        StringBuilder paragraphs = new StringBuilder();
        for (String[] line : lines) {
            String number = line[2].isEmpty()
                    ? ""
                    : "<a:buAutoNum type=\"%s\" startAt=\"%s\"/>".formatted(line[2], line[3]);
            paragraphs.append("<a:p><a:pPr lvl=\"%s\">%s</a:pPr><a:r><a:t>%s</a:t></a:r></a:p>".formatted(line[1],
                    number, line[0]));
        }
        OfficeAid.zip(file, PptxReader.SLIDES,
                """
                <p:presentation xmlns:p="urn:p" xmlns:r="urn:r"><p:sldIdLst><p:sldId r:id="rId1"/></p:sldIdLst></p:presentation>""",
                "ppt/_rels/presentation.xml.rels",
                """
                        <Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/></Relationships>""",
                "ppt/slides/slide1.xml",
                """
                        <p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:cSld><p:spTree><p:sp><p:txBody>%s</p:txBody></p:sp></p:spTree></p:cSld></p:sld>"""
                        .formatted(paragraphs));
        assertThat(ReadingAid.blocks(Readers.read(file, "numbers.pptx"))).containsExactly(
                new Block.Item("Listen", "3.", 1, 1), new Block.Item("quietly", "a)", 2, 1),
                new Block.Item("kindly", "b)", 2, 1), new Block.Item("Write", "4.", 1, 1),
                new Block.Item("soon", "a)", 2, 1), new Block.Paragraph("Now", 1), new Block.Item("Tell", "I.", 1, 1));
    }
}
