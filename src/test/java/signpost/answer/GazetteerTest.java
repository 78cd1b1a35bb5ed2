package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = new Gazetteer();

    @Test
    void a_place_is_named_whatever_its_letters() {
        assertThat(gazetteer.in("who is the LADO in leeds?")).containsExactly(" leeds ");
        assertThat(gazetteer.in("Who is the LADO in Bath?")).containsExactly(" bath ");
        assertThat(gazetteer.in("bath")).containsExactly(" bath ");
    }

    @Test
    void a_word_that_is_a_name_elsewhere_names_no_place() {
        assertThat(gazetteer.in("Can a baby be left alone in the bath?")).isEmpty();
        assertThat(gazetteer.in("The family wants to bury the child")).isEmpty();
    }
}
