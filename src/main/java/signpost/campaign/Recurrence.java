package signpost.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule by which something recurs, as RFC 5545 (section 3.3.10) writes it: `FREQ=MONTHLY;BYDAY=2TU`.
///
/// Known are FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, BYDAY with ordinals, BYMONTHDAY, BYMONTH, COUNT and UNTIL; weeks begin on
/// Monday. Occurrences are local times: 09:00 stays 09:00 over the changes of the clock. A day that a month lacks is left out, as the RFC
/// says, not moved.
///
/// @param text the rule as written
/// @param frequency how often at most
/// @param interval every that many days, weeks, months or years
/// @param days days of the week, perhaps the n-th of the month or year
/// @param monthDays days of the month, 1 to 31 or from the end -1 to -31
/// @param months months of the year
/// @param count after so many occurrences it ends
/// @param until the last moment it may occur
public record Recurrence(
        String text,
        Frequency frequency,
        int interval,
        List<Day> days,
        Set<Integer> monthDays,
        Set<Month> months,
        Optional<Integer> count,
        Optional<LocalDateTime> until) {

    /// No rule of ours reaches further: one that yields nothing for so long is over.
    private static final int BARREN_YEARS = 30;

    /// As many as show how often it occurs: eight weeks of days, more than a year of weeks.
    private static final int LOOKED_AT = 60;
    /// A Monday.
    private static final LocalDateTime LOOKED_FROM = LocalDateTime.parse("2024-01-01T09:00");

    /// How often something recurs.
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /// A day of the week, each or the n-th.
    ///
    /// @param ordinal 2 for the second of the month, -1 for the last; 0 for each
    /// @param day of the week
    public record Day(int ordinal, DayOfWeek day) {}

    public Recurrence {
        days = List.copyOf(days);
        monthDays = Set.copyOf(monthDays);
        months = Set.copyOf(months);
    }

    /// Reads a rule, with or without `RRULE:` before it.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is none or asks for what is not known
    public static Recurrence of(String text) {
        return RecurrenceText.read(text);
    }

    /// The first occurrence after a moment.
    ///
    /// @param start the first moment it may occur, whose time of day every occurrence has
    /// @return empty where it has ended
    public Optional<LocalDateTime> next(LocalDateTime start, LocalDateTime after) {
        int left = count.orElse(Integer.MAX_VALUE);
        // without a count, the periods before can be passed over
        long from = count.isPresent() ? 0 : RecurrencePeriods.before(this, start.toLocalDate(), after.toLocalDate());
        LocalDate last = (after.isAfter(start) ? after : start).toLocalDate().plusYears(BARREN_YEARS);
        for (long period = from;; period++) {
            LocalDate first = RecurrencePeriods.first(this, start.toLocalDate(), period);
            if (first.isAfter(last) || until.isPresent() && first.isAfter(until.get().toLocalDate())) {
                return Optional.empty();
            }
            for (LocalDate day : RecurrencePeriods.days(this, start.toLocalDate(), first)) {
                LocalDateTime at = day.atTime(start.toLocalTime());
                if (at.isBefore(start)) {
                    continue;
                }
                if (left-- <= 0 || until.isPresent() && at.isAfter(until.get())) {
                    return Optional.empty();
                }
                if (at.isAfter(after)) {
                    return Optional.of(at);
                }
            }
        }
    }

    /// How many days lie between two occurrences at least; very many where it occurs no second time.
    long daysBetween() {
        long fewest = Long.MAX_VALUE;
        Optional<LocalDateTime> one = next(LOOKED_FROM, LOOKED_FROM.minusDays(1));
        for (int i = 0; i < LOOKED_AT && one.isPresent(); i++) {
            Optional<LocalDateTime> other = next(LOOKED_FROM, one.get());
            if (other.isPresent()) {
                fewest = Math.min(fewest, ChronoUnit.DAYS.between(one.get(), other.get()));
            }
            one = other;
        }
        return fewest;
    }

    /// The last occurrence after one moment and not after another; empty where there is none.
    public Optional<LocalDateTime> last(LocalDateTime start, LocalDateTime after, LocalDateTime upTo) {
        Optional<LocalDateTime> last = Optional.empty();
        Optional<LocalDateTime> next = next(start, after);
        while (next.isPresent() && !next.get().isAfter(upTo)) {
            last = next;
            next = next(start, next.get());
        }
        return last;
    }

    @Override
    public String toString() {
        return text;
    }
}
