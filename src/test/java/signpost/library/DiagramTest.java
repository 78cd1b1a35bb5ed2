package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramTest {

    private static final String RELATIONS = """
            <Relationships><Relationship Id="rId1" Type="x/slide" Target="slides/slide1.xml"/>
            <Relationship Id="rId5" Type="x/diagramData" Target="%1$sdiagrams/data1.xml"/>
            <Relationship Id="rId9" Type="x/diagramDrawing" Target="%1$sdiagrams/drawing1.xml"/></Relationships>""";
    private static final String FRAME = """
            <a:graphic xmlns:a="urn:a"><a:graphicData><d:relIds xmlns:d="urn:d" xmlns:r="urn:r" r:dm="rId5" r:lo="rId6"/></a:graphicData></a:graphic>""";
    private static final String DATA = """
            <d:dataModel xmlns:d="urn:d" xmlns:a="urn:a"><d:ptLst><d:pt modelId="1" type="doc"/>%s
            <d:pt modelId="9" type="pres"><d:t><a:p><a:r><a:t>No word</a:t></a:r></a:p></d:t></d:pt></d:ptLst>
            <d:cxnLst><d:cxn srcId="1" destId="3" srcOrd="1"/><d:cxn srcId="1" destId="2" srcOrd="0"/>
            <d:cxn srcId="2" destId="4" srcOrd="0"/><d:cxn srcId="4" destId="2" srcOrd="0"/><d:cxn type="presOf" srcId="1" destId="9"/>
            </d:cxnLst><d:extLst><a:ext><p:dataModelExt xmlns:p="urn:p" relId="rId9"/></a:ext></d:extLst></d:dataModel>""";
    private static final String BOX = "<d:pt modelId=\"%s\"><d:t><a:p><a:r><a:t>%s</a:t></a:r></a:p></d:t></d:pt>";

    @TempDir
    Path folder;

    private static String data() {
        return DATA.formatted(
                BOX.formatted("3", "Then tell the front door") + BOX.formatted("4", "Ask what happened")
                        + BOX.formatted("2", "First listen"));
    }

    private Reading slides(String data, String drawing) throws Exception {
        Path file = OfficeAid.zip(folder.resolve("a.pptx"), PptxReader.SLIDES,
                """
                <p:presentation xmlns:p="urn:p" xmlns:r="urn:r"><p:sldIdLst><p:sldId r:id="rId1"/></p:sldIdLst></p:presentation>""",
                "ppt/_rels/presentation.xml.rels", RELATIONS.formatted("no/"), "ppt/slides/slide1.xml", """
                        <p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:cSld><p:spTree>
                        <p:sp><p:txBody><a:p><a:r><a:t>When a child tells you</a:t></a:r></a:p></p:txBody></p:sp>
                        <p:graphicFrame>%s</p:graphicFrame>
                        <p:sp><p:txBody><a:p><a:r><a:t>Write it down on the same day.</a:t></a:r></a:p></p:txBody></p:sp>
                        </p:spTree></p:cSld></p:sld>""".formatted(FRAME),
                "ppt/slides/_rels/slide1.xml.rels", RELATIONS.formatted("../"), "ppt/diagrams/data1.xml", data,
                "ppt/diagrams/drawing1.xml", drawing);
        return Readers.read(file, "a.pptx");
    }

    @Test
    void a_diagram_on_a_slide_is_a_list_where_it_stands() throws Exception {
        assertThat(ReadingAid.blocks(slides(data(), "<x/>"))).containsExactly(
                new Block.Item("First listen", "•", 1, 1), new Block.Item("Ask what happened", "•", 2, 1),
                new Block.Item("Then tell the front door", "•", 1, 1),
                new Block.Paragraph("Write it down on the same day.", 1));
    }

    @Test
    void where_its_data_hold_no_words_its_picture_is_read() throws Exception {
        assertThat(ReadingAid.texts(slides(DATA.formatted(""), """
                <d:drawing xmlns:d="urn:d" xmlns:a="urn:a"><d:spTree><d:sp><d:txBody><a:p><a:r><a:t>Drawn only</a:t></a:r></a:p></d:txBody></d:sp>
                </d:spTree></d:drawing>"""))).containsExactly("Drawn only", "Write it down on the same day.");
    }

    @Test
    void a_diagram_in_a_word_file_is_a_list_behind_its_paragraph() throws Exception {
        Path file = OfficeAid.zip(folder.resolve("a.docx"), DocxReader.TEXT, OfficeAid.WORD.formatted("""
                <w:p><w:r><w:t>This is how to act when a child tells you of harm.</w:t></w:r><w:r><w:drawing>%s</w:drawing></w:r></w:p>
                <w:p><w:r><w:t>Write it down on the same day.</w:t></w:r></w:p>""".formatted(FRAME)),
                "word/_rels/document.xml.rels", RELATIONS.formatted(""), "word/diagrams/data1.xml", data());
        assertThat(ReadingAid.texts(Readers.read(file, "a.docx"))).containsExactly(
                "This is how to act when a child tells you of harm.", "First listen", "Ask what happened",
                "Then tell the front door", "Write it down on the same day.");
    }
}
