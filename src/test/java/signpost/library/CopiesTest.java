package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiesTest extends OnFolder {

    private static final List<String> WORDS = List.of(
            "Every practitioner who worries about a baby with a bruise tells the front door on the same day.",
            "A child who does not yet crawl is seen by a paediatrician within 4 hours, whatever the explanation.",
            "Nobody waits for a second bruise, and nobody sends the family home to think about it overnight.");

    private static String heading(String words) {
        return "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private void word(String path, String title, List<String> paragraphs) throws Exception {
        StringBuilder body = new StringBuilder(heading(title));
        paragraphs.forEach(words -> body.append("<w:p><w:r><w:t>").append(words).append("</w:t></w:r></w:p>"));
        OfficeAid.word(folder.resolve(path), body.toString());
    }

    private void page(String path, String title, List<String> paragraphs) throws Exception {
        write(path, "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>"
                + String.join("</p><p>", paragraphs) + "</p></body></html>");
    }

    private List<String> paths(Library library) {
        return library.documents().stream().map(Document::path).toList();
    }

    @Test
    void one_document_in_two_formats_is_answered_from_once_and_the_report_says_so() throws Exception {
        word("bruising.docx", "Bruising policy", WORDS);
        write("bruising (1).txt", "Bruising policy\n\n" + String.join("\n\n", WORDS) + "\n");
        page("Copy of bruising.html", "Bruising policy", WORDS);
        Library library = open();
        assertThat(refresh(library).files()).containsExactly(
                new FileReport.CopyOf("Copy of bruising.html", "bruising.docx"),
                new FileReport.CopyOf("bruising (1).txt", "bruising.docx"),
                new FileReport.Read("bruising.docx", ""));
        assertThat(paths(library)).containsExactly("bruising.docx");
        assertThat(library.bySlug("copy-of-bruising")).map(Document::path).contains("bruising.docx");
        assertThat(paths(open())).containsExactly("bruising.docx");
    }

    @Test
    void what_a_manifest_tells_more_of_stands_for_both() throws Exception {
        word("bruising.docx", "Bruising policy", WORDS);
        page("web/bruising.html", "Bruising policy", WORDS);
        write("manifest.csv", "file,source\nweb/bruising.html,https://example.org/bruising\n");
        Library library = open();
        refresh(library);
        assertThat(paths(library)).containsExactly("web/bruising.html");
    }

    @Test
    void a_file_that_says_something_more_or_gives_another_figure_is_no_copy() throws Exception {
        word("bruising.docx", "Bruising policy", WORDS);
        page("bruising.html", "Bruising policy",
                WORDS.stream().map(words -> words.replace("4 hours", "24 hours")).toList());
        Library library = open();
        refresh(library);
        assertThat(paths(library)).containsExactly("bruising.docx", "bruising.html");
    }

    @Test
    void the_one_that_says_more_stands_for_both() throws Exception {
        List<String> many = List.of(WORDS.get(0), WORDS.get(1), WORDS.get(2),
                "Whoever asks is told who decides about the examination, where it is done, and who goes with the family.",
                "The decision is written down by both of them, with the reasons, before either of them goes off duty.",
                "A disagreement goes to the two managers within the same day, and the child stays safe in the meantime.",
                "Parents are told kindly and plainly why this is done for every baby, whoever the family may be at all.");
        word("bruising.docx", "Bruising policy", many);
        List<String> more = new ArrayList<>(many);
        more.add("Twins are both examined.");
        page("bruising.html", "Bruising policy", more);
        Library library = open();
        refresh(library);
        assertThat(paths(library)).hasSize(1);
    }

    @Test
    void issues_of_other_dates_and_guides_for_other_people_are_no_copies() throws Exception {
        word("bruising.docx", "Bruising policy", WORDS);
        page("bruising.html", "Bruising policy", WORDS);
        page("schools.html", "Bruising policy", WORDS.reversed());
        write("manifest.csv", "file,published,audiences\nbruising.docx,2021-05-01,\nbruising.html,2024-05-01,\n"
                + "schools.html,2024-05-01,schools\n");
        Library library = open();
        refresh(library);
        assertThat(paths(library)).hasSize(3);
    }
}
