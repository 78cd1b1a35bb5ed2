package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenedTest {

    private final Screened found = new Screened(true, Optional.of(UrgentKind.MISSING),
            List.of("'ran off': somebody is missing", "'Kayleigh ran': a name", "the whole message"), List.of(), 5);

    @Test
    void what_is_shown_of_the_signs_holds_no_word_that_is_masked_in_the_message() {
        assertThat(found.shown("My [name] ran off")).containsExactly("'ran off': somebody is missing", "a name",
                "the whole message");
    }
}
