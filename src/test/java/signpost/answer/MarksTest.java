package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.index.Hit;
import signpost.index.Listed;
import signpost.index.Signals;
import signpost.library.Details;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.Sentence;
import signpost.library.Standing;
import signpost.library.Whereabouts;

class MarksTest {

    @Test
    void the_best_sentence_and_those_near_it_answer() {
        assertThat(marked(List.of("Ring 999.", "Then ring the Front Door.", "Tea is at four."), 0.9, 0.88, 0.2))
                .containsExactly("Ring 999.", "Then ring the Front Door.");
    }

    @Test
    void a_question_that_a_document_asks_itself_is_answered_by_what_stands_behind_it() {
        assertThat(marked(List.of("Who makes the report?", "You do, by ringing 101.", "Keep a copy."), 0.95, 0.6, 0.5))
                .containsExactly("You do, by ringing 101.");
    }

    @Test
    void questions_one_behind_another_are_what_is_to_be_asked() {
        assertThat(marked(List.of("Is the home warm?", "Is there food?", "Is there a bed?"), 0.9, 0.89, 0.88))
                .containsExactly("Is the home warm?", "Is there food?", "Is there a bed?");
    }

    @Test
    void a_list_that_is_introduced_beside_the_best_sentence_is_marked_as_a_whole() {
        assertThat(marked(
                List.of("It answers in a day.", "There are three courses:", "* advice", "* a meeting", "* a visit",
                        "Tea is at four."),
                0.9, 0.88, 0.87, 0.3, 0.2, 0.1))
                .containsExactly("It answers in a day.", "There are three courses:", "* advice", "* a meeting",
                        "* a visit");
    }

    @Test
    void an_item_of_a_list_that_answers_by_itself_is_marked_alone() {
        assertThat(marked(List.of("There are three courses:", "* advice", "* a meeting"), 0.88, 0.9, 0.2))
                .containsExactly("There are three courses:", "* advice");
    }

    private static List<String> marked(List<String> said, double... scores) {
        String text = String.join(" ", said);
        List<Sentence> sentences = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            int start = text.indexOf(said.get(i));
            sentences.add(
                    new Sentence(start, start + said.get(i).length(), said.get(i).startsWith("*") ? "courses" : ""));
            each.add(scores[i]);
        }
        var passage = new Passage("a", 1, List.of(new Whereabouts(0, "s", List.of(), 1)), text, sentences);
        return new Marks(new Hit(passage, listed(), 1, new Signals(1, 1, 1, 1), each)).all().stream()
                .map(passage::words).toList();
    }

    private static Listed listed() {
        return new Listed("a", "a", "", new Details("Policy", Kind.POLICY, "", Optional.empty(), "",
                Optional.<LocalDate>empty(), "", List.of(), List.of(), List.of(), ""),
                new Standing(false, Optional.empty(), Optional.empty()), List.of(), List.of());
    }
}
