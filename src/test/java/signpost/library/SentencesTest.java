package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_stop_before_a_capital_ends_a_sentence() {
        assertThat(sentences("Ring the team. Write it down! Was that all? Yes."))
                .containsExactly("Ring the team.", "Write it down!", "Was that all?", "Yes.");
    }

    @Test
    void an_abbreviation_ends_none() {
        assertThat(sentences("Ask a professional, e.g. Dr. Hope or Mrs. Vale, by Fri. See p. 7 and para. 12."))
                .containsExactly("Ask a professional, e.g. Dr. Hope or Mrs. Vale, by Fri.", "See p. 7 and para. 12.");
    }

    @Test
    void initials_and_numbers_end_none() {
        assertThat(sentences("J. R. Hartley chairs it. It costs £3.50 a head, see No. 4."))
                .containsExactly("J. R. Hartley chairs it.", "It costs £3.50 a head, see No. 4.");
        assertThat(sentences("3. The panel meets. It writes.")).containsExactly("3. The panel meets.", "It writes.");
    }

    @Test
    void closing_quotation_marks_and_brackets_belong_to_the_sentence() {
        assertThat(sentences("She said “I am safe.” He left. (It was late.) They rang."))
                .containsExactly("She said “I am safe.”", "He left.", "(It was late.)", "They rang.");
    }

    @Test
    void a_small_letter_begins_none() {
        assertThat(sentences("See www.example.org. for more. and so on")).hasSize(1);
        assertThat(sentences("")).containsExactly("");
        assertThat(sentences("...")).containsExactly("...");
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : Sentences.ends(text)) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }
}
