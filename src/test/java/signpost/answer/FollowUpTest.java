package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    @Test
    void a_question_that_points_back_leans_on_the_one_before() {
        assertThat(List.of(
                "and for under ones?", "who chairs it?", "What about 2019?", "how often do they meet", "why?", "when?",
                "Is that the same for foster carers?", "and in schools"))
                .allMatch(FollowUp::leans);
    }

    @Test
    void a_question_that_says_all_it_needs_stands_alone() {
        assertThat(List.of(
                "Who chairs the child death overview panel?",
                "What are the signs of neglect in a young child?",
                "How long does a section 47 enquiry take?",
                "When should a professional share information without consent?"))
                .noneMatch(FollowUp::leans);
    }

    @Test
    void the_words_before_are_added() {
        assertThat(whole("who chairs it?", "How often does the neglect panel meet?"))
                .startsWith("who chairs it?")
                .contains("neglect", "panel", "meet")
                .doesNotContain("How", "often?");
    }

    @Test
    void a_new_year_takes_the_place_of_the_old_one() {
        assertThat(whole("what about 2019?", "How many referrals were made in 2021?"))
                .contains("2019", "referrals")
                .doesNotContain("2021");
    }

    @Test
    void one_number_or_age_takes_the_place_of_another() {
        assertThat(whole("and stage 3?", "How long does stage 2 take?")).contains("3", "take").doesNotContain("2");
        assertThat(whole("and now?", "What were the stages in 2023?")).contains("stages").doesNotContain("2023");
        assertThat(whole("and for older children?", "What about a bruise on a baby?")).contains("bruise")
                .doesNotContain("baby");
    }

    @Test
    void a_title_of_another_document_is_another_subject() {
        FollowUp followUp = new FollowUp("What about private fostering?", earlier("What does MACE stand for?"));
        assertThat(followUp.names(Stream.of("Bruising", "Private Fostering"))).isTrue();
        assertThat(followUp.names(Stream.of("Child Exploitation and the MACE Panel"))).isFalse();
    }

    @Test
    void a_chain_is_followed_to_the_question_that_stands_alone() {
        assertThat(whole("and its chair?", "Tell me about the neglect panel", "when does it meet?"))
                .contains("neglect", "panel");
    }

    @Test
    void long_talk_before_is_cut() {
        assertThat(whole("why?", IntStream.range(0, 1000).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")))
                .split(" "))
                .hasSizeLessThan(30);
    }

    private static String whole(String question, String... before) {
        return new FollowUp(question, earlier(before)).whole();
    }

    private static List<Question.Earlier> earlier(String... before) {
        return Stream.of(before).map(text -> new Question.Earlier(text, List.of())).toList();
    }
}
