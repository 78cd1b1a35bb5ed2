package signpost.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1", "+44 20", "-x", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''+1", " =1",
                " '=1", "'", "''", "O'Brien", "'tis", "", "plain", "%x", "|x"
            })
    void what_is_written_begins_no_formula_and_comes_back_as_it_was(String cell) {
        assertThat(Neutral.read(Neutral.write(cell))).isEqualTo(cell);
        assertThat(Neutral.write(cell).strip()).doesNotMatch("(?s)[=+\\-@\\t\\r\\n|%＝＋－＠].*");
    }
}
