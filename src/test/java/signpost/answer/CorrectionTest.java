package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    escalation policy stage 3                   | no, I meant stage 2               | escalation policy stage 2
                    Who chairs the MACE panel?                  | not that, the core group          | Who chairs the core group
                    What happens when a child goes missing from care? | sorry, I meant from home     | What happens when a child goes missing from home
                    When does MAPPA meet?                       | sorry I meant MARAC not MAPPA     | When does MARAC meet
                    When must FGM be reported to the police?    | not the police, the front door    | When must FGM be reported to the front door
                    What does the escalation policy say?        | no, I meant the school's policy   | What does the school's policy say
                    How many adults do we need for 9 to 12?     | not that one, the one for under-fives | How many adults do we need for under-fives
                    Who chairs the MACE panel?                  | I meant how often does it meet    | how often does it meet
                    How many adults does a nursery need?        | no, childminders                  | How many adults does childminders
                    allegations about a teacher                 | nope - foster carers              | allegations about foster carers
                    ratio for ages 4 to 8                       | no, for under 2s                  | ratio for under 2s
                    escalation policy stage 3                   | no, stage 2                       | escalation policy stage 2
                    Who chairs the MACE panel?                  | no, MARAC not MACE                | Who chairs the MARAC panel
                    """)
    void a_correction_puts_the_question_before_it_right(String earlier, String message, String meant) {
        assertThat(Correction.in(message)).as(message)
                .hasValueSatisfying(correction -> assertThat(correction.to(earlier)).isEqualTo(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what does MARAC mean?", "not sure", "no", "no thanks", "I mean it", "is it not the police?",
                "what is meant by neglect?", "not that one", "and not in school?", "no further action, what next?",
                "no, he refused", "no, that's fine",
                "no, not really", "no, not the school", "no, what next?", "no - thanks", "no, it was a referral",
                "no consent", ""})
    void what_puts_nothing_right_is_none(String message) {
        assertThat(Correction.in(message)).as(message).isEmpty();
    }

    @Test
    void what_follows_a_correction_goes_on_from_the_question_put_right() {
        assertThat(Correction.applied(List.of(new Question.Earlier("Who chairs the MACE panel?", List.of()),
                new Question.Earlier("no, I meant the core group", List.of()))))
                .extracting(Question.Earlier::text)
                .containsExactly("Who chairs the MACE panel?", "Who chairs the core group");
    }

    @Test
    void what_asks_another_thing_of_the_same_subject_goes_on_from_it() {
        Question question = new Question("sorry, I meant who chairs it",
                List.of(new Question.Earlier("How often does the MACE panel meet?", List.of())), Narrowing.NONE);
        assertThat(question.understood()).contains("who chairs it", "mace", "panel");
    }

    @Test
    void what_puts_nothing_right_that_is_known_says_what_is_meant() {
        assertThat(Question.of("no, I meant the core group").understood()).isEqualTo("the core group");
        assertThat(Correction.applied(List.of(new Question.Earlier("no, I meant the core group", List.of()))))
                .extracting(Question.Earlier::text).containsExactly("the core group");
    }
}
