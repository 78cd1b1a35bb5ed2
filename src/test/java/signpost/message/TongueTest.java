package signpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TongueTest {

    private static final String ENGLISH = "Every child is offered an interview by somebody who is not involved in the care of the child.";
    private static final String WELSH = "Mae pob plentyn yn cael cynnig cyfweliad gan rywun nad yw'n rhan o'r gofal.";

    @Test
    void english_and_welsh_are_told_by_their_small_words() {
        assertThat(Tongue.of(ENGLISH)).contains("en");
        assertThat(Tongue.of(WELSH)).contains("cy");
    }

    @Test
    void nothing_is_said_of_figures_names_and_single_words() {
        assertThat(Tongue.of("")).isEmpty();
        assertThat(Tongue.of("01632 960100")).isEmpty();
        assertThat(Tongue.of("Carrowby, Thornmere")).isEmpty();
        assertThat(Tongue.of("the")).isEmpty();
    }

    @Test
    void only_another_language_than_that_around_it_is_said() {
        assertThat(Tongue.otherThan("cy", ENGLISH)).contains("en");
        assertThat(Tongue.otherThan("en", ENGLISH)).isEmpty();
        assertThat(Tongue.otherThan("en", WELSH)).contains("cy");
    }
}
