package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The minutes say: 'Members heard of a boy. He was hit.' Is that right?   | He was hit   | true
            The minutes say: “Members heard of a boy. He was hit.” Is that right?   | He was hit   | true
            The boys' room is cold. He was hit. The girls' room is cold.            | He was hit   | false
            She said 'stop' and he was hit. Then she said 'no'.                     | he was hit   | false
            "First paragraph, left open. "Second one. He was hit."                  | He was hit   | true
            She told me: “My dad says he was hit and I must not tell.” What now?     | he was hit   | false
            'cos he was hit and then he ran to his friends' house, and he's cold    | he was hit   | false
            He's cold and he's hungry, it's his mum's fault                         | he's hungry  | false
            """)
    void a_piece_is_known_to_stand_in_quotation_marks(String message, String piece, boolean quoted) {
        int at = message.indexOf(piece);
        assertThat(new Quotations(message).hold(new Span(at, at + piece.length()), 10)).isEqualTo(quoted);
    }
}
