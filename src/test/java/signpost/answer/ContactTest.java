package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What of a contact can be opened.
class ContactTest {

    private static Contact with(String phone, String other) {
        return new Contact("c", "Somebody", phone, "", other, other);
    }

    @Test
    void a_number_is_dialled_and_other_words_are_not() {
        assertThat(with("999", "").dial()).contains("tel:999");
        assertThat(with("01632 960-100", "").dial()).contains("tel:01632960100");
        assertThat(with("+44 (0)1632 960100", "").dial()).contains("tel:+441632960100");
        for (String none : List.of("", "ask <b>", "01632 960100 ext. 5", "1|2", "9", "+", "<!channel>",
                "0".repeat(31))) {
            assertThat(with(none, "").dial()).as(none).isEmpty();
        }
    }

    @Test
    void an_address_or_a_page_is_opened_and_other_words_are_not() {
        assertThat(with("", "a@b.example").mailto()).contains("mailto:a@b.example");
        assertThat(with("", "https://b.example/x").page()).contains("https://b.example/x");
        for (String none : List.of("", "a b@c", "<@U1>", "@x", "javascript:alert(1)", "https://a b", "https://a>b")) {
            assertThat(with("", none).mailto()).as(none).isEmpty();
            assertThat(with("", none).page()).as(none).isEmpty();
        }
    }
}
