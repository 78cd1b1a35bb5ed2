package signpost.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(bytes(1)).purpose("links");

    @Test
    void a_signed_text_comes_back() {
        assertThat(seal.open(seal.sign("42:neglect"))).contains("42:neglect");
        assertThat(seal.open(seal.sign(""))).contains("");
        assertThat(seal.sign("ŵyr")).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void no_token_with_one_character_changed_is_opened() {
        String token = seal.sign("42");
        for (int i = 0; i < token.length(); i++) {
            for (char other : "Ab0-_.".toCharArray()) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                assertThat(changed.equals(token) || seal.open(changed).isEmpty()).as(changed).isTrue();
            }
        }
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("%%.%%")).isEmpty();
        assertThat(seal.open(token + "=")).isEmpty();
    }

    @Test
    void a_token_of_another_purpose_or_key_opens_nothing() {
        assertThat(new Seal(bytes(1)).purpose("bounces").open(seal.sign("42"))).isEmpty();
        assertThat(new Seal(bytes(2)).purpose("links").open(seal.sign("42"))).isEmpty();
    }

    @Test
    void a_hash_is_the_same_for_the_same_text_and_key_only() {
        assertThat(seal.hash("a@b.example")).isEqualTo(seal.hash("a@b.example")).hasSize(64);
        assertThat(seal.hash("a@b.example")).isNotEqualTo(new Seal(bytes(2)).purpose("links").hash("a@b.example"));
    }

    @Test
    void what_is_encrypted_is_read_with_the_same_key_only() {
        String sealed = seal.encrypt("xoxb-secret");
        assertThat(seal.decrypt(sealed)).isEqualTo("xoxb-secret");
        assertThat(seal.encrypt("xoxb-secret")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> new Seal(bytes(2)).decrypt(sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.decrypt("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(int with) {
        byte[] key = new byte[Seal.KEY_BYTES];
        Arrays.fill(key, (byte) with);
        return key;
    }
}
