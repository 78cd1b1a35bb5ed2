package signpost.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// When a campaign goes out, in local time.
///
/// @param at the time, or for one that recurs the first time it may; empty where nobody has said
/// @param rule how it recurs; empty for once
/// @param quiet hours in which it does not go out
/// @param onHolidays what happens on a bank holiday
public record Timing(
        Optional<LocalDateTime> at,
        Optional<Recurrence> rule,
        Optional<QuietHours> quiet,
        OnHoliday onHolidays) {

    /// What happens to a run that falls on a bank holiday.
    public enum OnHoliday {
        /// it goes out all the same
        SEND,
        /// it is left out
        SKIP,
        /// it goes out at the same time on the next working day
        NEXT_WORKING_DAY
    }

    /// Whenever a person says.
    public static final Timing OPEN = new Timing(Optional.empty(), Optional.empty(), Optional.empty(), OnHoliday.SEND);

    /// The same with another time.
    public Timing at(LocalDateTime time) {
        return new Timing(Optional.of(time), rule, quiet, onHolidays);
    }

    /// When a run really goes out; empty where it is left out.
    public Optional<LocalDateTime> goesOut(LocalDateTime run, BankHolidays holidays) {
        LocalDateTime time = awake(run);
        return switch (onHolidays) {
            case SEND -> Optional.of(time);
            case SKIP -> Optional.of(time).filter(then -> !holidays.isHoliday(then.toLocalDate()));
            case NEXT_WORKING_DAY -> Optional.of(
                    holidays.isHoliday(time.toLocalDate())
                            ? awake(nextWorkingDay(time.toLocalDate(), holidays).atTime(run.toLocalTime()))
                            : time);
        };
    }

    private LocalDateTime awake(LocalDateTime time) {
        return quiet.map(hours -> hours.next(time)).orElse(time);
    }

    private static LocalDate nextWorkingDay(LocalDate day, BankHolidays holidays) {
        LocalDate next = day;
        do {
            next = next.plusDays(1);
        } while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.isHoliday(next));
        return next;
    }
}
