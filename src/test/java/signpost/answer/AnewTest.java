package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnewTest {

    @Test
    void who_says_that_it_is_another_thing_begins_anew() {
        assertThat(Anew.rest("different thing - whats a MACE")).isEqualTo("whats a MACE");
        assertThat(Anew.rest("OK, another question: who chairs it?")).isEqualTo("who chairs it?");
        assertThat(FollowUp.leans("different thing - who chairs it?")).isFalse();
    }

    @Test
    void the_same_words_in_a_question_are_part_of_it() {
        assertThat(List.of("something else happened in the lesson", "is there another question on the form?",
                "another question", "and who chairs it?")).noneMatch(Anew::in);
    }

    @Test
    void what_goes_on_from_there_leans_on_that_alone_and_not_on_how_it_was_said() {
        FollowUp followUp = new FollowUp("and how often?",
                earlier("private fostering", "different thing - who sits on MACE"));
        assertThat(followUp.whole()).contains("mace").doesNotContain("fostering", "different");
    }

    @Test
    void nothing_goes_on_from_a_turn_that_names_no_subject() {
        FollowUp followUp = new FollowUp("and how long?",
                earlier("can you help me with something", "allegations about staff"));
        assertThat(followUp.subject()).isEqualTo("allegations about staff");
        assertThat(followUp.whole()).doesNotContain("something");
    }

    private static List<Question.Earlier> earlier(String... texts) {
        return List.of(texts).stream().map(text -> new Question.Earlier(text, List.of())).toList();
    }
}
