package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example", "Ann.Lee+list@school.sch.uk", "o'brien@x.example", "=cmd@x.example",
                "a@xn--bcher-kva.example"
            })
    void addresses_as_people_have_them_are_taken(String text) {
        assertThat(Address.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a", "@", "a@", "@b.example", "a@b", "a@@b.example", "a@b@c.example", "a b@c.example",
                "a@b..example",
                "a@-b.example", "a@b.123", ".a@b.example", "a.@b.example", "a..b@c.example",
                "a@b.example\r\nBcc: x@y.example",
                "a\0@b.example", "\"a b\"@c.example", "a@[127.0.0.1]", "a@b_c.example", "<a@b.example>", "ä@b.example"
            })
    void what_is_no_address_is_refused_in_words(String text) {
        assertThatThrownBy(() -> Address.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(" ");
    }

    @Test
    void parts_that_are_too_long_are_refused() {
        assertThat(Address.of("a".repeat(64) + "@b.example").text()).hasSize(74);
        assertThatThrownBy(() -> Address.of("a".repeat(65) + "@b.example")).hasMessageContaining("64");
        assertThatThrownBy(() -> Address.of("a@" + "b.".repeat(130) + "example")).hasMessageContaining("254");
        assertThatThrownBy(() -> Address.of("a@" + "b".repeat(64) + ".example")).isNotNull();
    }

    @Test
    void what_surrounds_an_address_is_left_off_and_a_domain_in_other_letters_is_made_fit_for_the_wire() {
        assertThat(Address.of(" \u00A0Ann@Bücher.EXAMPLE\u200B ").text()).isEqualTo("Ann@xn--bcher-kva.example");
        assertThat(Address.of("ANN@x.example").key()).isEqualTo(Address.of("ann@X.example").key());
    }

    @Test
    void an_address_is_masked_for_whoever_may_not_know_it() {
        assertThat(Address.of("ann@school.example").masked()).isEqualTo("a•••@school.example");
    }
}
