package signpost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void a_sheet_is_csv_and_no_cell_of_it_is_a_formula() {
        Sheet sheet = new Sheet(List.of("a", "b"), List.of(
                List.of("one, two", "say \"hi\"\nthere"), List.of("=cmd()", "+44"), List.of("plain", " |calc")));
        assertThat(sheet.csv())
                .isEqualTo("a,b\r\n\"one, two\",\"say \"\"hi\"\"\nthere\"\r\n'=cmd(),'+44\r\nplain,' |calc\r\n");
    }
}
