package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindAskedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    Is there a toolkit on private fostering?       | toolkit           | private fostering
                    7-minute briefing on modern slavery            | 7 minute briefing | modern slavery
                    have you got a practice review about a baby?   | practice review   | a baby
                    any policies on dog bites?                     | policy            | dog bites
                    and is there a spotlight on county lines       | spotlight         | county lines
                    """)
    void a_kind_of_document_on_a_subject_is_heard(String question, String name, String about) {
        assertThat(KindAsked.in(question)).as(question).hasValueSatisfying(asked -> {
            assertThat(asked.name()).isEqualTo(name);
            assertThat(asked.about()).isEqualTo(about);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"What does the policy on photographs say?", "is there a toolkit?", "is there a toolkit on it?",
                "who writes the strategy for neglect?", "only toolkits", ""})
    void what_asks_what_stands_in_one_is_not(String question) {
        assertThat(KindAsked.in(question)).as(question).isEmpty();
    }
}
