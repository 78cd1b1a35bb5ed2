package signpost.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String ANN = "ann.lee@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "Password1!", "P@ssw0rd2026", "123456789", "qwertyuiop", "Winter2026", "letmein123",
                "!!safeguarding1", "11111111", "ababababab", "Correct Horse Battery Staple", "signpost2026",
                "Summer-2027",
                "liverpool1", "iloveyou99", "1q2w3e4r"})
    void what_everybody_tries_is_refused(String password) {
        assertThat(Passwords.objection(password, ANN)).contains(Objection.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a quiet river in november", "kbqzm7tw", "ŵyr y môr a'r mynydd", "aaaaaaaa bcd",
                "🦊🦊🌲🌲🌊🌊🏔🏔",
                "no-rules-of-composition-here", "spotlight on the harbour"})
    void anything_else_is_taken_whatever_it_is_made_of(String password) {
        assertThat(Passwords.objection(password, ANN)).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_and_long_ones_are_taken_whole() {
        assertThat(Passwords.objection("kbqzm7t", ANN)).contains(Objection.TOO_SHORT);
        assertThat(Passwords.objection("abcdefgh".repeat(16), ANN)).isEmpty();
        assertThat(Passwords.objection("abcdefgh".repeat(16) + "i", ANN)).contains(Objection.TOO_LONG);
        String hash = Argon.hash("abcdefgh".repeat(16));
        assertThat(Argon.matches("abcdefgh".repeat(16), hash)).isTrue();
        assertThat(Argon.matches("abcdefgh".repeat(15) + "abcdefgH", hash)).isFalse();
    }

    @Test
    void ones_own_address_is_no_password() {
        assertThat(Passwords.objection("ann.lee@example.org", ANN)).contains(Objection.LIKE_ADDRESS);
        assertThat(Passwords.objection("Ann-Lee-2026", ANN)).contains(Objection.LIKE_ADDRESS);
    }

    @Test
    void the_hash_is_the_reference_programs_and_salted() {
        String hash = Argon.hash("password");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Argon.hash("password"));
        assertThat(Argon.matches("password", hash)).isTrue();
        assertThat(Argon.matches("Password", hash)).isFalse();
        assertThat(Argon.matches("password", "$argon2id$v=19$m=19456,t=2,p=1$")).isFalse();
        assertThat(Argon.matches("password", "")).isFalse();
    }

    @Test
    void composed_and_decomposed_letters_are_one_password() {
        assertThat(Passwords.composed("cafe\u0301")).isEqualTo(Passwords.composed("caf\u00e9"));
    }
}
