package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.byRule();

    @ParameterizedTest
    @CsvSource({
        "19:00-07:30, 2026-11-02T06:00, 2026-11-02T07:30",
        "19:00-07:30, 2026-11-02T07:30, 2026-11-02T07:30",
        "19:00-07:30, 2026-11-02T19:00, 2026-11-03T07:30",
        "19:00-07:30, 2026-11-02T12:00, 2026-11-02T12:00",
        "12:00-13:00, 2026-11-02T12:59, 2026-11-02T13:00",
        "12:00-13:00, 2026-11-02T11:59, 2026-11-02T11:59"
    })
    void what_falls_into_quiet_hours_waits_for_their_end(String hours, String time, String out) {
        assertThat(QuietHours.of(hours).next(LocalDateTime.parse(time))).isEqualTo(out);
    }

    @Test
    void a_bank_holiday_is_skipped_moved_past_or_of_no_account() {
        LocalDateTime goodFriday = LocalDateTime.parse("2027-03-26T09:00");
        assertThat(timing(Timing.OnHoliday.SEND).goesOut(goodFriday, HOLIDAYS)).contains(goodFriday);
        assertThat(timing(Timing.OnHoliday.SKIP).goesOut(goodFriday, HOLIDAYS)).isEmpty();
        assertThat(timing(Timing.OnHoliday.NEXT_WORKING_DAY).goesOut(goodFriday, HOLIDAYS))
                .contains(LocalDateTime.parse("2027-03-30T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T09:00",
        "2026-12-01T09:00[Europe/London], 2026-12-01T09:00",
        "2026-12-01 09:00, 2026-12-01T09:00",
        "2026-12-01T09:00Z, 2026-12-01T09:00",
        "2026-07-01T09:00Z, 2026-07-01T10:00",
        "2026-07-01T09:00+01:00[Europe/London], 2026-07-01T09:00",
        "2026-12-01T09:00[Europe/Paris], 2026-12-01T08:00",
        "2026-12-01T09:00:00-05:00, 2026-12-01T14:00"
    })
    void a_time_is_read_in_whatever_zone_it_is_written(String text, String local) {
        assertThat(LocalTimeText.read(text)).isEqualTo(local);
    }

    @Test
    void a_time_the_clocks_leave_out_moves_on_and_one_they_repeat_is_the_first() {
        ZoneId london = ZoneId.of("Europe/London");
        assertThat(LocalDateTime.parse("2027-03-28T01:30").atZone(london).toInstant())
                .isEqualTo("2027-03-28T01:30:00Z");
        assertThat(LocalDateTime.parse("2027-10-31T01:30").atZone(london).toInstant())
                .isEqualTo("2027-10-31T00:30:00Z");
    }

    private static Timing timing(Timing.OnHoliday rule) {
        return new Timing(Optional.empty(), Optional.empty(), Optional.empty(), rule);
    }
}
