package signpost.campaign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The bank holidays of England: computed by rule (Banking and Financial Dealings Act 1971, schedule 1, with the proclaimed New
/// Year's Day and Early May), with substitutes for those that fall on a weekend, and a list of what was or will be proclaimed for one
/// year. Immutable and thread-safe.
public final class BankHolidays {

    /// A change to one year: a day more, a day moved, or a day left out.
    ///
    /// @param day the holiday; empty for one that is left out
    /// @param name what it is called
    /// @param insteadOf the day by rule that it replaces; empty where it comes on top
    record OneOff(Optional<LocalDate> day, String name, Optional<LocalDate> insteadOf) {}

    private static final String SUBSTITUTE = " (substitute day)";

    private final Map<LocalDate, String> more = new HashMap<>();
    private final Set<LocalDate> fewer = new TreeSet<>();

    private BankHolidays(List<OneOff> changes) {
        for (OneOff change : changes) {
            change.day().ifPresent(day -> more.put(day, change.name()));
            change.insteadOf().ifPresent(fewer::add);
        }
    }

    /// With the changes of a list: one a line, `DAY,NAME` for a day more, `DAY,NAME,INSTEAD OF` for a day moved; `#` begins a remark.
    ///
    /// @throws IllegalArgumentException for a line that is not understood, naming it
    public static BankHolidays with(String list) {
        List<OneOff> changes = new ArrayList<>();
        list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split(",", -1);
            try {
                changes.add(new OneOff(
                        cells[0].isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(cells[0].strip())),
                        cells.length > 1 ? cells[1].strip() : "",
                        cells.length > 2 ? Optional.of(LocalDate.parse(cells[2].strip())) : Optional.empty()));
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(
                        "'" + line + "' in the list of bank holidays has no day such as 2027-06-03");
            }
        });
        return new BankHolidays(changes);
    }

    /// By rule alone.
    public static BankHolidays byRule() {
        return new BankHolidays(List.of());
    }

    /// Whether banks are closed by proclamation or law; a plain weekend is no holiday.
    public boolean isHoliday(LocalDate day) {
        return of(day.getYear()).containsKey(day);
    }

    /// The holidays of a year and what they are called.
    public Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        substituted(days, LocalDate.of(year, 1, 1), "New Year's Day");
        LocalDate easter = easter(year);
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(monday(LocalDate.of(year, Month.MAY, 1), true), "Early May bank holiday");
        days.put(monday(LocalDate.of(year, Month.MAY, 1), false), "Spring bank holiday");
        days.put(monday(LocalDate.of(year, Month.AUGUST, 1), false), "Summer bank holiday");
        substituted(days, LocalDate.of(year, 12, 25), "Christmas Day");
        substituted(days, LocalDate.of(year, 12, 26), "Boxing Day");
        days.keySet().removeAll(fewer);
        more.forEach((day, name) -> {
            if (day.getYear() == year) {
                days.put(day, name);
            }
        });
        return days;
    }

    /// The day, and where it is on a weekend the next working day that is no holiday yet.
    private static void substituted(Map<LocalDate, String> days, LocalDate day, String name) {
        days.put(day, name);
        if (weekend(day)) {
            LocalDate free = day;
            while (weekend(free) || days.containsKey(free) || free.equals(LocalDate.of(day.getYear(), 12, 26))) {
                free = free.plusDays(1);
            }
            days.put(free, name + SUBSTITUTE);
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate monday(LocalDate month, boolean first) {
        return month.with(first
                ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /// Easter Sunday by the Gregorian calendar (Butcher's rule).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int e = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int f = (32 + 2 * (b % 4) + 2 * (c / 4) - e - c % 4) % 7;
        int g = e + f - 7 * ((a + 11 * e + 22 * f) / 451) + 114;
        return LocalDate.of(year, g / 31, g % 31 + 1);
    }
}
