package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

    @Test
    void every_sign_that_ships_has_a_name_of_its_own_and_a_reason() {
        List<Sign> signs = Urgency.signs();
        assertThat(signs).extracting(Sign::id).doesNotHaveDuplicates();
        assertThat(signs).allSatisfy(sign -> assertThat(sign.reason()).isNotBlank());
    }

    @Test
    void every_kind_of_concern_has_signs() {
        assertThat(Urgency.signs().stream().flatMap(sign -> sign.kind().stream())).contains(UrgentKind.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b/c d         | a b       | 2
            a > b/c > d     | a c d     | 3
            a ..2 b         | a x y b   | 4
            a ..2 b         | a x y z b | -1
            a ?very b       | a very b  | 3
            a ?very b       | a b       | 2
            ^ a             | a         | 1
            a $             | a b       | -1
            punch+          | punching  | 1
            a ..4           | a b       | 2
            """)
    void a_pattern_covers_the_words_it_describes(String pattern, String text, int covered) {
        List<Word> words = Arrays.stream(text.split(" ")).map(word -> new Word(word, 0, 1)).toList();
        assertThat(new SignFile(WordClasses.read("urgency/words.txt")).phrase(pattern).match(words, 0))
                .isEqualTo(covered);
    }

    @Test
    void a_pattern_that_opens_with_a_gap_is_refused() {
        SignFile reader = new SignFile(WordClasses.read("urgency/words.txt"));
        assertThatThrownBy(() -> reader.phrase("..3 a")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must open with a word");
        assertThatThrownBy(() -> reader.phrase("@nosuchclass")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@nosuchclass");
    }

    @ParameterizedTest
    @CsvSource({"hiting, hitting", "brusies, bruises", "dauhgter, daughter", "zzzzz, zzzzz"})
    void a_misspelt_rule_word_is_mended(String typed, String mended) {
        assertThat(new Spelling(List.of("hitting", "hiding", "bruises", "daughter")).mended(typed)).isEqualTo(mended);
    }

    @ParameterizedTest
    @CsvSource({"kick+, kicked", "grab+, grabbing", "bruise+, bruising", "carry+, carried", "slash+, slashes"})
    void regular_endings_are_written_out(String entry, String form) {
        assertThat(Inflections.of(entry)).contains(form);
    }
}
