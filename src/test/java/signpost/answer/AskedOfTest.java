package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedOfTest {

    private final AskedOf askedOf = new AskedOf();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    when is it due for review?              | REVIEW
                    and what's the review date              | REVIEW
                    when does that expire?                  | REVIEW
                    is it overdue for review?               | REVIEW
                    is this policy overdue                  | REVIEW
                    who wrote this?                         | AUTHOR
                    Who owns it, please?                    | AUTHOR
                    is this the latest version?             | CURRENT
                    ok, is it still current?                | CURRENT
                    has this been replaced?                 | CURRENT
                    how old is that?                        | PUBLISHED
                    when was this policy published          | PUBLISHED
                    when did it come out?                   | PUBLISHED
                    who published it?                       | PUBLISHER
                    where is this from?                     | PUBLISHER
                    can you send me the link?               | LINK
                    can I have the whole document           | LINK
                    where can I read the whole thing?       | LINK
                    link please                             | LINK
                    which page is that on?                  | PLACE
                    where does it say that?                 | PLACE
                    what does it replace?                   | REPLACES
                    which version is this?                  | VERSION
                    is there a newer one?                   | CURRENT
                    who is it for?                          | AUDIENCE
                    who is this guidance for?               | AUDIENCE
                    who's the policy aimed at?              | AUDIENCE
                    who should use this toolkit             | AUDIENCE
                    """)
    void what_asks_after_the_document_itself_is_heard(String message, Particular particular) {
        assertThat(askedOf.in(message)).as(message).hasValueSatisfying(asked -> {
            assertThat(asked.particular()).isEqualTo(particular);
            assertThat(asked.title()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"when is the child protection plan reviewed?", "who chairs it?", "how old must they be?",
                "how old is the child?", "who do I send the form to?", "who writes the report?",
                "what does the report show?",
                "what date is it on?", "who gets a copy of the report?", "how often is it reviewed?",
                "who must read it?", "who is it for if she is 17?", "what if it is overdue?", "who should use it?",
                "who is the meeting for?",
                "when is the review conference?", "what link is there between neglect and obesity?", "what about dads?",
                "who owns the dog?", "is there a form?", "when is it issued?", "does it replace a referral?",
                "what does it say about the author of a threat?", ""})
    void what_asks_after_its_subject_is_not(String message) {
        assertThat(askedOf.in(message)).as(message).isEmpty();
    }

    @Test
    void a_document_may_be_named_by_words_of_its_title() {
        assertThat(askedOf.in("When is the neglect strategy due for review?")).hasValueSatisfying(asked -> {
            assertThat(asked.title()).isTrue();
            assertThat(asked.named()).isEqualTo(List.of("neglect", "strategy"));
        });
    }
}
