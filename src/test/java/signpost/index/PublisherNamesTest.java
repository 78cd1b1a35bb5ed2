package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherNamesTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "Averdale Safeguarding Children Partnership",
            List.of("averdale safeguarding children partnership", "averdale", "ascp"),
            "North Averdale Safeguarding Children Partnership", List.of("north averdale", "n averdale"),
            "Ofsted", List.of("ofsted"),
            "Dale Improvement Department", List.of("did"));

    private static String without(String question) {
        return PublisherNames.without(question, NAMES, Set.of("did"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Are fewer children going missing in North Averdale than last year? | Are fewer children going missing than last year?
            Who reviews the death of a child in Averdale? | Who reviews the death of a child?
            Which national expert worked on neglect with Averdale? | Which national expert worked on neglect?
            Is Averdale's secure home inspected? | Is the secure home inspected?
            What did Averdale do after the inquest? | What did they do after the inquest?
            What will Averdale Council pay this year? | What will the Council pay this year?
            Who chairs the panel in the Averdale area? | Who chairs the panel?
            What is the number for Averdale children's services? | What is the number for children's services?
            When was the Averdale audit of neglect carried out? | When was the audit of neglect carried out?
            """)
    void the_area_in_which_a_question_is_asked_is_no_part_of_what_it_asks(String question, String matter) {
        assertThat(without(question)).isEqualTo(matter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What are the levels of need in the Helping Families in Averdale document?
            When must Ofsted be told of a death?
            What did the panel decide?
            """)
    void titles_bodies_of_the_whole_country_and_everyday_words_stay(String question) {
        assertThat(without(question)).isEqualTo(question);
    }

    @Test
    void a_question_that_says_nothing_else_has_nothing_left() {
        assertThat(without("North Averdale")).isEmpty();
    }
}
