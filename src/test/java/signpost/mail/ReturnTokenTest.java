package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnTokenTest {

    private final ReturnToken tokens = new ReturnToken(Heads.seal());

    @Test
    void a_token_is_found_in_whatever_it_stands_in_and_however_it_is_written() {
        String token = tokens.of("d17");
        assertThat(tokens.in("bounces+" + token + "@partnership.example")).contains("d17");
        assertThat(tokens.in("Signpost-Return: " + token.toUpperCase(java.util.Locale.ROOT) + "\r\n")).contains("d17");
        assertThat(tokens.in("a-b-c 12-34 d1-- -" + tokens.of("n3") + "z")).contains("n3");
    }

    @Test
    void a_forged_token_says_nothing() {
        String token = tokens.of("d17");
        assertThat(tokens.in("d18" + token.substring(3))).isEmpty();
        assertThat(tokens.in(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(tokens.in("17" + token.substring(3))).isEmpty();
        assertThat(tokens.in("-".repeat(50_000) + "d" + "1".repeat(50_000) + "-")).isEmpty();
    }
}
