package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocxListsTest {

    private static DocxLists lists(String numbering) throws Exception {
        DocxLists lists = new DocxLists();
        String xml = "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + numbering
                + "</w:numbering>";
        lists.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return lists;
    }

    private static String level(String format, String text) {
        return "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='" + text
                + "'/></w:lvl>";
    }

    @Test
    void a_list_that_takes_the_style_of_another_is_numbered_like_it() throws Exception {
        DocxLists lists = lists("<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Steps'/></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='Steps'/>" + level("decimal", "Step %1:")
                + "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
                + "<w:num w:numId='8'><w:abstractNumId w:val='2'/></w:num>");
        assertThat(lists.next("8", 0)).isEqualTo("Step 1:");
        assertThat(lists.next("7", 0)).isEqualTo("Step 1:");
        assertThat(lists.next("7", 0)).isEqualTo("Step 2:");
    }

    @Test
    void a_list_has_its_own_numbers_in_place_of_its_shape_s() throws Exception {
        DocxLists lists = lists("<w:abstractNum w:abstractNumId='1'>" + level("decimal", "%1.") + "</w:abstractNum>"
                + "<w:num w:numId='7'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
                + level("lowerLetter", "(%1)") + "</w:lvlOverride></w:num>"
                + "<w:num w:numId='8'><w:abstractNumId w:val='1'/></w:num>");
        assertThat(lists.next("7", 0)).isEqualTo("(a)");
        assertThat(lists.next("7", 0)).isEqualTo("(b)");
        assertThat(lists.next("8", 0)).isEqualTo("3.");
    }

    @Test
    void a_level_in_legal_style_prints_the_levels_above_as_figures_and_a_short_number_has_its_zero() throws Exception {
        DocxLists lists = lists("<w:abstractNum w:abstractNumId='1'>" + level("upperRoman", "Part %1")
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/>"
                + "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId='2'>" + level("decimalZero", "%1.") + "</w:abstractNum>"
                + "<w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
                + "<w:num w:numId='8'><w:abstractNumId w:val='2'/></w:num>");
        assertThat(lists.next("7", 0)).isEqualTo("Part I");
        assertThat(lists.next("7", 0)).isEqualTo("Part II");
        assertThat(lists.next("7", 1)).isEqualTo("2.1");
        assertThat(lists.next("8", 0)).isEqualTo("01.");
        assertThat(DocxLists.number(10, "decimalZero")).isEqualTo("10");
    }
}
