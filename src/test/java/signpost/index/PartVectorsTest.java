package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartVectorsTest {

    private static final Map<String, Integer> VOCABULARY = Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "one", 3, "two",
            4,
            "##s", 5);

    private final List<long[]> windows = new ArrayList<>();

    /// Each piece's state is its number, at the place of its number.
    private List<float[]> of(List<String> parts) {
        return new PartVectors(parts, new WordPiece(VOCABULARY), window -> {
            windows.add(window);
            float[] states = new float[window.length * Embedding.SIZE];
            for (int i = 0; i < window.length; i++) {
                states[i * Embedding.SIZE + (int) window[i]] = 1;
            }
            return states;
        }).all();
    }

    @Test
    void each_part_gets_what_its_pieces_mean() {
        List<float[]> vectors = of(List.of("one", " ", "twos"));
        assertThat(windows).containsExactly(new long[]{1, 3, 4, 5, 2});
        assertThat(vectors.get(0)[3]).isEqualTo(1);
        assertThat(vectors.get(1)).containsOnly(0);
        assertThat(vectors.get(2)[4]).isEqualTo(vectors.get(2)[5]).isGreaterThan(0.7f);
    }

    @Test
    void a_long_text_is_read_in_windows_and_no_part_is_missed_or_mixed_up() {
        List<String> parts = Stream.iterate(0, i -> i + 1).limit(1000).map(i -> i % 3 == 0 ? "one" : "two").toList();
        List<float[]> vectors = of(parts);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(vectors.get(i)[parts.get(i).equals("one") ? 3 : 4]).as("part %s", i).isEqualTo(1);
        }
        assertThat(windows).hasSizeLessThan(12).allMatch(window -> window.length <= 128);
    }

    @Test
    void what_stands_beyond_the_limit_is_not_read() {
        List<float[]> vectors = of(Collections.nCopies(3000, "one"));
        assertThat(vectors.get(PartVectors.LONGEST - 1)[3]).isEqualTo(1);
        assertThat(vectors.get(PartVectors.LONGEST)).containsOnly(0);
    }

    @Test
    void a_text_without_a_word_needs_no_reading() {
        assertThat(of(List.of(" ", ""))).hasSize(2);
        assertThat(windows).isEmpty();
    }
}
