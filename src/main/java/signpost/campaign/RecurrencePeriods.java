package signpost.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The days a [Recurrence] falls on, period by period.
final class RecurrencePeriods {

    private RecurrencePeriods() {}

    /// The first day of the n-th period from the one that holds the start, counted from 0.
    static LocalDate first(Recurrence rule, LocalDate start, long period) {
        long n = period * rule.interval();
        return switch (rule.frequency()) {
            case DAILY -> start.plusDays(n);
            case WEEKLY -> monday(start).plusWeeks(n);
            case MONTHLY -> start.withDayOfMonth(1).plusMonths(n);
            case YEARLY -> start.withDayOfYear(1).plusYears(n);
        };
    }

    /// A period that certainly ends before a day, as near to it as is known without counting; 0 where there is none.
    static long before(Recurrence rule, LocalDate start, LocalDate day) {
        long between = switch (rule.frequency()) {
            case DAILY -> ChronoUnit.DAYS.between(start, day);
            case WEEKLY -> ChronoUnit.WEEKS.between(start, day);
            case MONTHLY -> ChronoUnit.MONTHS.between(start, day);
            case YEARLY -> ChronoUnit.YEARS.between(start, day);
        };
        return Math.max(0, between / rule.interval() - 2);
    }

    /// The days within the period that begins on a day, in order.
    static Iterable<LocalDate> days(Recurrence rule, LocalDate start, LocalDate first) {
        return switch (rule.frequency()) {
            case DAILY -> limited(rule, Stream.of(first).filter(day -> onMonthDay(rule, day) && onWeekday(rule, day)));
            case WEEKLY -> limited(rule, week(rule, start, first));
            case MONTHLY -> limited(rule, month(rule, start, YearMonth.from(first)));
            case YEARLY -> limited(rule, year(rule, start, Year.from(first)));
        };
    }

    private static TreeSet<LocalDate> limited(Recurrence rule, Stream<LocalDate> days) {
        TreeSet<LocalDate> kept = new TreeSet<>();
        days.filter(day -> rule.months().isEmpty() || rule.months().contains(day.getMonth())).forEach(kept::add);
        return kept;
    }

    private static Stream<LocalDate> week(Recurrence rule, LocalDate start, LocalDate monday) {
        List<DayOfWeek> days = rule.days().isEmpty()
                ? List.of(start.getDayOfWeek())
                : rule.days().stream().map(Recurrence.Day::day).toList();
        return days.stream().map(day -> monday.plusDays(day.getValue() - 1L));
    }

    private static Stream<LocalDate> month(Recurrence rule, LocalDate start, YearMonth month) {
        if (!rule.monthDays().isEmpty()) {
            return all(month).filter(day -> onMonthDay(rule, day) && onWeekday(rule, day));
        }
        if (!rule.days().isEmpty()) {
            return rule.days().stream().flatMap(day -> nth(day, all(month).toList()));
        }
        return all(month).filter(day -> day.getDayOfMonth() == start.getDayOfMonth());
    }

    private static Stream<LocalDate> year(Recurrence rule, LocalDate start, Year year) {
        List<YearMonth> months = rule.months().stream().sorted().map(year::atMonth).toList();
        if (rule.monthDays().isEmpty() && !rule.days().isEmpty() && months.isEmpty()) {
            List<LocalDate> days = Stream.of(Month.values()).flatMap(month -> all(year.atMonth(month))).toList();
            return rule.days().stream().flatMap(day -> nth(day, days));
        }
        if (months.isEmpty()) {
            months = rule.monthDays().isEmpty()
                    ? List.of(year.atMonth(start.getMonth()))
                    : Stream.of(Month.values()).map(year::atMonth).toList();
        }
        return months.stream().flatMap(month -> month(rule, start, month));
    }

    private static Stream<LocalDate> all(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    /// The n-th such day of the week among days; each where no ordinal is given.
    private static Stream<LocalDate> nth(Recurrence.Day wanted, List<LocalDate> days) {
        List<LocalDate> such = days.stream().filter(day -> day.getDayOfWeek() == wanted.day()).toList();
        if (wanted.ordinal() == 0) {
            return such.stream();
        }
        int index = wanted.ordinal() > 0 ? wanted.ordinal() - 1 : such.size() + wanted.ordinal();
        return index >= 0 && index < such.size() ? Stream.of(such.get(index)) : Stream.empty();
    }

    private static boolean onMonthDay(Recurrence rule, LocalDate day) {
        return rule.monthDays().isEmpty()
                || rule.monthDays().contains(day.getDayOfMonth())
                || rule.monthDays().contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
    }

    /// An ordinal beside days of the month counts within the month.
    private static boolean onWeekday(Recurrence rule, LocalDate day) {
        return rule.days().isEmpty()
                || rule.days().stream()
                        .flatMap(wanted -> nth(wanted, all(YearMonth.from(day)).toList()))
                        .anyMatch(day::equals);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
