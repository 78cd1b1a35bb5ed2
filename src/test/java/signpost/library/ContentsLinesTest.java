package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentsLinesTest {

    @Test
    void lines_that_name_headings_with_their_pages_are_no_text() {
        assertThat(front("1. Introduction 3", "2. Who it is for 3", "3. Referral ......... 7", "4. Review\t12"))
                .isEmpty();
    }

    @Test
    void neither_are_they_printed_on_in_one_paragraph() {
        assertThat(front("1 Introduction 3 2 Who it is for 4 3 Referral ..... 7 4 Review 12")).isEmpty();
    }

    @Test
    void nor_where_they_wrap_a_title_that_is_no_heading() {
        assertThat(
                front("For practitioners.", "Introduction 3", "Who it is for 4", "Forms 5", "Referral 7", "Review 12"))
                .containsExactly("For practitioners.");
    }

    @Test
    void nor_where_headings_hold_numbers_of_their_own() {
        String printed = "1. The section 47 enquiry 3 1.1 From 14 to 15 3 1.2 Within 10 days 5 2. After 3 months 12";
        assertThat(front(List.of("1. The section 47 enquiry", "1.1 From 14 to 15", "Within 10 days", "After 3 months"),
                printed)).isEmpty();
    }

    @Test
    void nor_where_each_line_was_set_as_a_heading() {
        Outline outline = new Outline();
        outline.heading(1, "A procedure", 1);
        for (String line : List.of("1. Introduction 2", "2. Who it is for 2", "3. Referral 4", "Annex 9")) {
            outline.heading(2, line, 1);
        }
        outline.heading(3, "Annex", 2);
        for (String heading : List.of("1. Introduction", "Who it is for", "3. Referral")) {
            outline.heading(2, heading, 3);
            outline.paragraph("Words.", 3);
        }
        assertThat(outline.sections()).extracting(section -> String.join(" > ", section.path())).containsExactly(
                "A procedure", "A procedure > Annex", "A procedure > 1. Introduction", "A procedure > Who it is for",
                "A procedure > 3. Referral");
    }

    @Test
    void what_ends_with_numbers_and_names_no_headings_stays() {
        List<String> prices = List.of("Badge 3", "Parking 4", "Lunch 12", "Hall 40");
        assertThat(front(prices.toArray(String[]::new))).isEqualTo(prices);
        String written = "Introduction sessions were held in 2019 by 3 people; referral rose to 7 and review to 12";
        assertThat(front(written)).containsExactly(written);
    }

    @Test
    void headings_whose_numbers_fall_are_no_contents() {
        List<String> scores = List.of("Introduction 9", "Who it is for 4", "Referral 7", "Review 2");
        assertThat(front(scores.toArray(String[]::new))).isEqualTo(scores);
    }

    /// What is read before the first heading of a document.
    private static List<String> front(String... lines) {
        return front(List.of("1. Introduction", "2. Who it is for", "Referral", "4 Review"), lines);
    }

    private static List<String> front(List<String> headings, String... lines) {
        Outline outline = new Outline();
        outline.heading(1, "A procedure", 1);
        Stream.of(lines).forEach(line -> outline.paragraph(line, 1));
        for (String heading : headings) {
            outline.heading(2, heading, 3);
            outline.paragraph("Words.", 3);
        }
        return outline.sections().getFirst().blocks().stream().map(Block::text).toList();
    }
}
