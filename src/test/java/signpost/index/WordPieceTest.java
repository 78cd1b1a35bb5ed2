package signpost.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pieces as the reference tokenizer of `bert-base-uncased` gives them.
class WordPieceTest {

    private static WordPiece wordPiece;

    @BeforeAll
    static void the_vocabulary_of_the_model() throws IOException {
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/" + Embedding.NAME + "-tokenizer.json")) {
            wordPiece = new WordPiece(Vocabulary.read(in));
        }
    }

    @Test
    void plain_words_and_punctuation() {
        assertThat(pieces("Hello, my dog is cute")).containsExactly(101, 7592, 1010, 2026, 3899, 2003, 10140, 102);
        assertThat(pieces("Replace me by any text you'd like."))
                .containsExactly(101, 5672, 2033, 2011, 2151, 3793, 2017, 1005, 1040, 2066, 1012, 102);
    }

    @Test
    void a_long_word_in_pieces() {
        assertThat(pieces("tokenization")).containsExactly(101, 19204, 3989, 102);
        assertThat(pieces("embeddings")).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    }

    @Test
    void case_and_accents_make_no_difference() {
        assertThat(pieces("HÉLLO wörld")).isEqualTo(pieces("hello world")).containsExactly(101, 7592, 2088, 102);
    }

    @Test
    void what_is_unknown_is_one_piece() {
        assertThat(pieces("\ud83e\udec0")).containsExactly(101, 100, 102);
        assertThat(pieces("a".repeat(200))).containsExactly(101, 100, 102);
    }

    @Test
    void nothing_but_the_marks_for_nothing() {
        assertThat(pieces("")).containsExactly(101, 102);
        assertThat(pieces(" \u0000\n")).containsExactly(101, 102);
    }

    @Test
    void no_more_than_asked_for_and_the_end_mark_always_there() {
        assertThat(wordPiece.pieces("hello ".repeat(50), 10)).hasSize(10).startsWith(101, 7592).endsWith(7592, 102);
    }

    private static long[] pieces(String text) {
        return wordPiece.pieces(text, 64);
    }
}
