package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When was the policy published?                       | TIME
            Tell me when the policy was published                | TIME
            By when must the school reply?                       | TIME
            The strategy ends, but when?                         | TIME
            What do I do when a child is missing?                | ANYTHING
            When a baby is discharged, who visits?               | ANYTHING
            Who is in charge of the panel?                       | ANYTHING
            Is £50 enough?                                       | MONEY
            What does the training cost?                         | MONEY
            Is there a charge for missing a course?              | MONEY
            How much did the police contribute?                  | MONEY
            How long may a meeting wait when a child is at risk? | TIME
            How many may wait when a child is at risk?           | NUMBER
            """)
    void a_question_s_form_tells_what_its_answer_must_hold(String question, ExpectedAnswer expected) {
        assertThat(ExpectedAnswer.of(question)).isEqualTo(expected);
    }
}
