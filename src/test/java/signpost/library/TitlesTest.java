package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitlesTest {

    @TempDir
    Path folder;

    private String title(String given, String author) throws Exception {
        String body = "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>Bruising in babies</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>This policy is published by Anytown Council and Jo Bloggs for everybody.</w:t></w:r></w:p>";
        Path file = OfficeAid.zip(folder.resolve("a.docx"), DocxReader.TEXT, OfficeAid.WORD.formatted(body),
                "docProps/core.xml", "<p xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>" + given
                        + "</dc:title><dc:creator>" + author + "</dc:creator></p>");
        return Readers.read(file, "a.docx").facts().get(Facts.TITLE);
    }

    @Test
    void the_name_of_whoever_published_or_wrote_a_file_is_not_its_title() throws Exception {
        assertThat(title("Anytown Council", "")).isEqualTo("Bruising in babies");
        assertThat(title("Jo Bloggs", "Jo Bloggs")).isEqualTo("Bruising in babies");
    }

    @Test
    void what_a_program_wrote_is_not_the_title_either() throws Exception {
        for (String written : new String[]{"Microsoft Word - policy v3.doc", "Document1", "New Microsoft Word Document",
            "policy_final.docx"}) {
            assertThat(title(written, "")).isEqualTo("Bruising in babies");
        }
    }

    @Test
    void a_title_that_the_text_bears_out_stays() throws Exception {
        assertThat(title("Bruising in babies policy", "Jo Bloggs")).isEqualTo("Bruising in babies policy");
    }
}
