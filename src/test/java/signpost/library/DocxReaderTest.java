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

    @Test
    void a_box_beside_a_list_stands_behind_the_list_and_parts_none_of_its_items() throws Exception {
        Path file = folder.resolve("beside.docx");
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r>%s</w:p>";
        String box = "<w:r><w:pict><v:textbox xmlns:v=\"urn:v\"><w:txbxContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>";
        OfficeAid.word(file,
                "<w:p><w:r><w:t>The LADO is told of whoever has:</w:t></w:r>" + box.formatted("Ring first.")
                        + "</w:p>" + item.formatted("harmed a child;", box.formatted("Do not investigate."))
                        + item.formatted("committed an offence.", "") + "<w:p><w:r><w:t>Then write.</w:t></w:r></w:p>");
        assertThat(ReadingAid.texts(Readers.read(file, "beside.docx"))).containsExactly(
                "The LADO is told of whoever has:",
                "harmed a child;", "committed an offence.", "Ring first.", "Do not investigate.", "Then write.");
    }

    @Test
    void what_is_struck_through_or_hidden_is_not_quoted() throws Exception {
        Path file = folder.resolve("struck.docx");
        OfficeAid.word(file, """
                <w:p><w:r><w:t xml:space="preserve">Report within </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>48</w:t></w:r>
                <w:r><w:t xml:space="preserve"> 24 hours</w:t></w:r><w:r><w:rPr><w:dstrike w:val="1"/></w:rPr><w:t> if you can </w:t></w:r>
                <w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>always.</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>A note to the author.</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:webHidden/></w:rPr><w:t>Seen on paper.</w:t></w:r></w:p>
                """);
        Reading reading = Readers.read(file, "struck.docx");
        assertThat(reading.facts().get(Facts.LEFT_OUT)).isEqualTo("hidden text");
        assertThat(ReadingAid.texts(reading))
                .containsExactly("Report within 24 hours always.", "Seen on paper.");
    }

    @Test
    void a_style_may_strike_or_hide_its_words() throws Exception {
        Path file = folder.resolve("styled.docx");
        OfficeAid.zip(file, DocxReader.TEXT, OfficeAid.WORD.formatted("""
                <w:p><w:r><w:rPr><w:rStyle w:val="Old"/></w:rPr><w:t>Fax us.</w:t></w:r><w:r><w:t>Ring us.</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Form"/></w:pPr><w:r><w:t>Top of form</w:t></w:r></w:p>
                """), "word/styles.xml", """
                <w:styles xmlns:w="urn:w">
                <w:style w:type="character" w:styleId="Old"><w:name w:val="old"/><w:rPr><w:strike/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Form"><w:name w:val="form"/><w:rPr><w:vanish/></w:rPr></w:style>
                </w:styles>""");
        assertThat(ReadingAid.texts(Readers.read(file, "styled.docx"))).containsExactly("Ring us.");
    }

    @Test
    void how_words_were_set_before_a_tracked_change_does_not_count() throws Exception {
        Path file = folder.resolve("changed.docx");
        String plain = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
        OfficeAid.word(file, """
                <w:p><w:r><w:rPr><w:b/><w:sz w:val="32"/><w:rPrChange><w:rPr><w:b w:val="0"/><w:sz w:val="22"/><w:strike/></w:rPr></w:rPrChange></w:rPr>
                <w:t>First hour</w:t></w:r></w:p>""" + plain.formatted(
                "Ring the police on 101, or 999 where the child is in danger. Tell the parents too.")
                + plain.formatted("Offer the child a conversation within three days, with someone of their choice."));
        assertThat(ReadingAid.headings(Readers.read(file, "changed.docx"))).containsExactly("First hour");
    }

    @Test
    void a_row_that_begins_further_right_stays_under_its_own_heads() throws Exception {
        Path file = folder.resolve("before.docx");
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        OfficeAid.word(file, "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell.formatted("Agency")
                + cell.formatted("Day") + cell.formatted("Night") + "</w:tr><w:tr>" + cell.formatted("Police")
                + cell.formatted("101") + cell.formatted("999") + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/>"
                + "<w:trPrChange><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr></w:trPrChange></w:trPr>"
                + cell.formatted("the desk") + cell.formatted("the line") + "</w:tr></w:tbl>");
        assertThat(ReadingAid.blocks(Readers.read(file, "before.docx"))).contains(new Block.Row(
                java.util.List.of("Agency", "Day", "Night"), java.util.List.of("", "the desk", "the line"), false, 0));
    }

    @Test
    void the_signs_of_symbol_fonts_are_read_as_what_they_show() throws Exception {
        Path file = folder.resolve("signs.docx");
        OfficeAid.word(file, """
                <w:p><w:r><w:t xml:space="preserve">aged </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 16, </w:t></w:r>
                <w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>&#xF0A3;</w:t></w:r><w:r><w:t> 18; </w:t>
                <w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> yes </w:t><w:sym w:font="Wingdings" w:char="F0E0"/>
                <w:t> tell </w:t><w:sym w:font="Nobody knows" w:char="F001"/></w:r></w:p>
                """);
        assertThat(ReadingAid.texts(Readers.read(file, "signs.docx")))
                .containsExactly("aged ≥ 16, ≤ 18; ✓ yes → tell •");
    }

    @Test
    void the_text_may_stand_under_another_name() throws Exception {
        Path file = OfficeAid.zip(folder.resolve("other.docx"), "_rels/.rels",
                """
                <Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>""",
                "word/document2.xml", OfficeAid.WORD.formatted(
                        "<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Neglect</w:t></w:r></w:p><w:p><w:r><w:t>Ring 101.</w:t></w:r></w:p>"
                                .repeat(3)),
                "word/_rels/document2.xml.rels",
                """
                        <Relationships><Relationship Id="r2" Type="http://x/relationships/styles" Target="styles2.xml"/></Relationships>""",
                "word/styles2.xml",
                """
                        <w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="heading 1"/></w:style></w:styles>""");
        Reading reading = Readers.read(file, "other.docx");
        assertThat(ReadingAid.headings(reading)).containsOnly("Neglect");
        assertThat(ReadingAid.texts(reading)).containsOnly("Ring 101.");
    }

    @Test
    void a_note_on_the_first_page_does_not_make_a_title_of_everything() throws Exception {
        Path file = OfficeAid.zip(folder.resolve("a.docx"), DocxReader.TEXT, OfficeAid.WORD.formatted(
                "<w:p><w:r><w:t>It is so.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:p><w:r><w:t>And so is that.</w:t></w:r></w:p>"),
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"1\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>");
        assertThat(Readers.read(file, "a.docx").facts().get(Facts.TITLE)).isEmpty();
    }

    @Test
    void a_paragraph_whose_end_was_deleted_goes_on_with_the_next() throws Exception {
        Path file = OfficeAid.word(folder.resolve("a.docx"),
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Tell the team</w:t></w:r></w:p><w:p><w:r><w:t>the same day.</w:t></w:r></w:p><w:p><w:r><w:t>Then wait.</w:t></w:r></w:p>");
        assertThat(ReadingAid.texts(Readers.read(file, "a.docx"))).containsExactly("Tell the team the same day.",
                "Then wait.");
    }

    @Test
    void a_single_heading_by_style_is_one_and_so_is_a_line_underlined_but_no_link() throws Exception {
        String link = "<w:p><w:hyperlink><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>Working Together 2023</w:t></w:r></w:hyperlink></w:p>";
        Path file = OfficeAid.word(folder.resolve("a.docx"),
                "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Bruises</w:t></w:r></w:p><w:p><w:r><w:t>Words about bruises.</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>In babies</w:t></w:r></w:p><w:p><w:r><w:t>Words about babies.</w:t></w:r></w:p>"
                        + link + "<w:p><w:r><w:t>The end of it.</w:t></w:r></w:p>");
        assertThat(ReadingAid.headings(Readers.read(file, "a.docx"))).containsExactly("Bruises", "Bruises > In babies");
    }
}
