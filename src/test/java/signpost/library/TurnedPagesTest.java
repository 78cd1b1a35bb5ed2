package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Paragraphs and items that begin on one page and end on another.
class TurnedPagesTest {

    @TempDir
    Path folder;

    @Test
    void a_sentence_on_the_second_page_of_a_paragraph_is_cited_with_that_page() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 120, 11, false, "The midwife tells the front door on the same day. What she says then is");
        pdf.page();
        pdf.line(72, 700, 11, false, "written down at once. A meeting follows within ten days of the referral.");
        Reading reading = read(pdf);
        assertThat(pages(reading)).containsExactly(
                "1 The midwife tells the front door on the same day.",
                "1 What she says then is written down at once.",
                "2 A meeting follows within ten days of the referral.");
        assertThat(pages(ReadingCode.decode(ReadingCode.encode(reading)))).isEqualTo(pages(reading));
    }

    @Test
    void so_is_one_of_an_item_and_what_follows_it() throws Exception {
        PdfAid pdf = new PdfAid();
        pdf.page();
        pdf.line(72, 120, 11, false, "12. The midwife tells the front door on the same day, and what she says");
        pdf.page();
        pdf.line(72, 700, 11, false, "is written down. A meeting follows within ten days.");
        pdf.line(72, 670, 11, false, "13. The meeting is held where the parents can come.");
        Reading reading = read(pdf);
        assertThat(pages(reading)).containsExactly(
                "1 12. The midwife tells the front door on the same day, and what she says is written down.",
                "2 A meeting follows within ten days.",
                "2 13. The meeting is held where the parents can come.");
        assertThat(pages(ReadingCode.decode(ReadingCode.encode(reading)))).isEqualTo(pages(reading));
    }

    @Test
    void a_paragraphparagraph_that_is_cut_keeps_the_page_of_each_part() {
        String sentence = "The meeting is held where the parents of the child can come to it. ";
        String text = sentence.repeat(30).strip();
        Block paragraph = new Block.Paragraph(text, 4, List.of(new Turn(sentence.length() * 20, 5)));
        List<String> pages = pages(new Reading(List.of(new Section("a", List.of("Meetings"), 4, List.of(paragraph))),
                Facts.NONE));
        assertThat(pages).hasSize(30);
        assertThat(pages.subList(0, 20)).allMatch(line -> line.startsWith("4 "));
        assertThat(pages.subList(20, 30)).allMatch(line -> line.startsWith("5 "));
    }

    /// Each sentence behind the page it is cited with.
    private static List<String> pages(Reading reading) {
        Details details = new Details(
                "A", Kind.GUIDANCE, "", Optional.empty(), "", Optional.empty(), "", List.of(), List.of(), List.of(),
                "");
        Document document = new Document("a.pdf", "a", "f", details, reading.sections());
        return Passages.of(document).stream()
                .flatMap(passage -> passage.sentences().stream()
                        .map(sentence -> passage.of(sentence).page() + " " + passage.words(sentence)))
                .toList();
    }

    private Reading read(PdfAid pdf) throws Exception {
        Path file = folder.resolve("a.pdf");
        pdf.save(file);
        return Readers.read(file, "a.pdf");
    }
}
