package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(FollowUp.whole("who chairs it?", List.of("How often does the neglect panel meet?")))
                .startsWith("who chairs it?")
                .contains("neglect", "panel", "meet")
                .doesNotContain("How", "often?");
    }

    @Test
    void a_new_year_takes_the_place_of_the_old_one() {
        assertThat(FollowUp.whole("what about 2019?", List.of("How many referrals were made in 2021?")))
                .contains("2019", "referrals")
                .doesNotContain("2021");
    }

    @Test
    void a_chain_is_followed_to_the_question_that_stands_alone() {
        assertThat(FollowUp.whole("and its chair?", List.of("Tell me about the neglect panel", "when does it meet?")))
                .contains("neglect", "panel");
    }

    @Test
    void long_talk_before_is_cut() {
        assertThat(FollowUp.whole("why?", List.of("word ".repeat(5) + "other ".repeat(1000))).split(" "))
                .hasSizeLessThan(30);
    }
}
