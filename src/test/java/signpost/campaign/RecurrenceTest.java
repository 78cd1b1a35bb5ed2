package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Most examples are those of RFC 5545, section 3.8.5.3.
class RecurrenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3|1997-09-02T09:00|1997-09-02 1997-09-03 1997-09-04",
                "FREQ=DAILY;UNTIL=19970904T000000Z|1997-09-02T09:00|1997-09-02 1997-09-03",
                "FREQ=DAILY;INTERVAL=10;COUNT=5|1997-09-02T09:00|1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12",
                "FREQ=DAILY;BYMONTH=1;UNTIL=19980103|1997-12-30T09:00|1998-01-01 1998-01-02 1998-01-03",
                "FREQ=WEEKLY;COUNT=3|1997-09-02T09:00|1997-09-02 1997-09-09 1997-09-16",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4|1997-08-05T09:00|1997-08-05 1997-08-10 1997-08-19 1997-08-24",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,TH|1997-09-02T09:00|1997-09-02 1997-09-04 1997-09-16 1997-09-18",
                "FREQ=MONTHLY;COUNT=4;BYDAY=1FR|1997-09-05T09:00|1997-09-05 1997-10-03 1997-11-07 1997-12-05",
                "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU|1997-09-07T09:00|1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25",
                "FREQ=MONTHLY;COUNT=4;BYDAY=-2MO|1997-09-22T09:00|1997-09-22 1997-10-20 1997-11-17 1997-12-22",
                "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4|1997-09-28T09:00|1997-09-28 1997-10-29 1997-11-28 1997-12-29",
                "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=2,15|1997-09-02T09:00|1997-09-02 1997-09-15 1997-10-02 1997-10-15",
                "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3|1997-09-02T09:00|1998-02-13 1998-03-13 1998-11-13",
                "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3|2027-01-31T09:00|2027-01-31 2027-03-31 2027-05-31",
                "FREQ=MONTHLY;COUNT=3|2027-01-30T09:00|2027-01-30 2027-03-30 2027-04-30",
                "FREQ=YEARLY;COUNT=4;BYMONTH=6,7|1997-06-10T09:00|1997-06-10 1997-07-10 1998-06-10 1998-07-10",
                "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4|1997-03-13T09:00|1997-03-13 1997-03-20 1997-03-27 1998-03-05",
                "FREQ=YEARLY;BYDAY=20MO;COUNT=3|1997-05-19T09:00|1997-05-19 1998-05-18 1999-05-17",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29;COUNT=2|2024-02-29T09:00|2024-02-29 2028-02-29",
                "FREQ=YEARLY;COUNT=2|2024-02-29T09:00|2024-02-29 2028-02-29"
            })
    void a_rule_yields_its_days(String rule, String start, String days) {
        List<String> all = new ArrayList<>();
        Recurrence read = Recurrence.of(rule);
        LocalDateTime from = LocalDateTime.parse(start);
        Optional<LocalDateTime> next = read.next(from, from.minusSeconds(1));
        for (int i = 0; next.isPresent() && i < days.split(" ").length + 1; i++) {
            all.add(next.get().toLocalDate().toString());
            next = read.next(from, next.get());
        }
        assertThat(all).containsExactly(days.split(" "));
    }

    @Test
    void the_second_tuesday_at_nine_is_so_for_ever() {
        Recurrence rule = Recurrence.of("RRULE:FREQ=MONTHLY;BYDAY=2TU");
        LocalDateTime start = LocalDateTime.parse("2026-12-01T09:00");
        assertThat(rule.next(start, start)).contains(LocalDateTime.parse("2026-12-08T09:00"));
        assertThat(rule.next(start, LocalDateTime.parse("2046-01-09T09:00")))
                .contains(LocalDateTime.parse("2046-02-13T09:00"));
    }

    @Test
    void jumping_ahead_finds_what_counting_finds() {
        for (String text : List.of("FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
                "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1WE",
                "FREQ=YEARLY;INTERVAL=3;BYMONTH=2,11;BYMONTHDAY=1")) {
            Recurrence rule = Recurrence.of(text);
            Recurrence counted = Recurrence.of(text + ";COUNT=1000");
            LocalDateTime start = LocalDateTime.parse("2026-11-04T09:00");
            for (int days = 0; days < 2900; days += 37) {
                LocalDateTime after = start.plusDays(days);
                assertThat(rule.next(start, after)).as(text + " " + after).isEqualTo(counted.next(start, after));
            }
        }
    }

    @Test
    void a_rule_that_never_comes_true_ends() {
        LocalDateTime start = LocalDateTime.parse("2026-11-04T09:00");
        assertThat(Recurrence.of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").next(start, start)).isEmpty();
        assertThat(Recurrence.of("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31").next(start, start)).isEmpty();
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=1").next(start, start)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FREQ=HOURLY", "BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=2TU",
                "FREQ=MONTHLY;BYDAY=0TU",
                "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;UNTIL=soon", "FREQ=WEEKLY;WKST=SU", "FREQ=DAILY;COUNT=99999999999",
                "every tuesday"})
    void what_is_no_rule_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> Recurrence.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".{10,}");
    }
}
