package signpost.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"9 Sep 2027", "9 Sept 2027", "9 Sept. 2027", "9th September, 2027", "Thursday 9 Sep 27",
                "09-Sep-27", "9-SEP-2027", "9Sep2027",
                "9/sept/27", "9th of September 2027", "9.9.2027", "2027-09-09", "09/09/27", "09-Sep-27 00:00"})
    void a_day_is_read_as_people_and_spreadsheets_write_it(String text) {
        assertThat(Times.date(text)).isEqualTo(LocalDate.of(2027, 9, 9));
    }

    @Test
    void every_month_is_read_by_its_short_and_its_whole_name() {
        for (var month : java.time.Month.values()) {
            LocalDate day = LocalDate.of(2028, month, 1);
            assertThat(Times.date("1 " + month.name().substring(0, 3) + " 2028")).isEqualTo(day);
            assertThat(Times.date("1 " + month.name() + " 2028")).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 Sem 2027", "31 Sep 2027", "9 Se 2027", "9 Septembers 2027", "9 9 9 2027"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> Times.date(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
