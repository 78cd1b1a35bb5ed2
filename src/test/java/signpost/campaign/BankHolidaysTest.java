package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days are those that gov.uk/bank-holidays lists for England and Wales; a holiday on a weekend stands there by its substitute alone.
class BankHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
    })
    void a_year_has_its_bank_holidays(int year, String days) throws IOException {
        BankHolidays holidays = BankHolidays.with(Files.readString(Path.of("messages/campaigns/bank-holidays.csv")));
        assertThat(holidays.of(year).keySet().stream().filter(day -> day.getDayOfWeek().getValue() < 6))
                .containsExactlyElementsOf(
                        Arrays.stream(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList());
    }
}
