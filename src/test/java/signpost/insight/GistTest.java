package signpost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GistTest {

    private static boolean alike(String a, String b) {
        return Gist.of(a).isLike(Gist.of(b), false);
    }

    @Test
    void questions_of_the_same_kind_are_alike_however_they_are_put() {
        List<List<String>> pairs = List.of(
                List.of("Who pays for an interpreter?", "who is paying for interpreters please"),
                List.of("Is there a template for a genogram?", "Where can I find genogram templates"),
                List.of("How do I book a room at the family hub?", "booking family hub rooms"),
                List.of("What is the out-of-hours number for the dentist?", "dentist out of hours"),
                List.of("Can [name] have unsupervised contact?", "unsupervised contact"));
        assertThat(pairs).allSatisfy(pair -> assertThat(alike(pair.get(0), pair.get(1))).as("%s", pair).isTrue());
    }

    @Test
    void questions_of_different_kinds_are_not() {
        List<List<String>> pairs = List.of(
                List.of("[detail] for [NHS number], who signs?", "[detail] [NHS number] who drives?"),
                List.of("Who pays for an interpreter?", "Who pays for a taxi to contact?"),
                List.of("How do I book a room at the family hub?", "How do I book training on neglect?"),
                List.of("Who chairs the conference?", "Who takes the minutes of the meeting?"),
                List.of("What is the LADO's number?", "What is the number of the dentist?"));
        assertThat(pairs).allSatisfy(pair -> assertThat(alike(pair.get(0), pair.get(1))).as("%s", pair).isFalse());
    }

    @Test
    void within_one_topic_less_in_common_will_do() {
        Gist one = Gist.of("Does the exploitation panel meet online on bank holidays?");
        Gist other = Gist.of("exploitation panel meeting in December");
        assertThat(one.isLike(other, true)).isTrue();
        assertThat(one.isLike(other, false)).isFalse();
    }

    @Test
    void small_words_and_masks_say_nothing() {
        assertThat(Gist.of("Can you tell me what I should do about [name]?").isEmpty()).isTrue();
        assertThat(Gist.of("").isLike(Gist.of(""), true)).isFalse();
    }

    @Test
    void the_words_come_back_from_their_text() {
        Gist gist = Gist.of("Who pays for an interpreter at a child's conference?");
        assertThat(Gist.read(gist.text())).isEqualTo(gist);
    }
}
