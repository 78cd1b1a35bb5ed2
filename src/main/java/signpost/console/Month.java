package signpost.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.campaign.Campaign;

/// A month with its campaigns, in weeks from Monday.
///
/// @param weeks each of seven days
public record Month(YearMonth month, List<List<Day>> weeks) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /// A day with what goes out on it.
    ///
    /// @param within whether it belongs to the month
    public record Day(LocalDate date, boolean within, boolean today, List<Outing> outings) {}

    /// One campaign at one time.
    public record Outing(Campaign campaign, LocalDateTime at) {}

    static Month of(YearMonth month, LocalDate today, List<Outing> outings) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(new Day(day, YearMonth.from(day).equals(month), day.equals(today), on(day, outings)));
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new Month(month, weeks);
    }

    /// The month as people say it.
    public static String name(YearMonth month) {
        return NAME.format(month);
    }

    /// What goes out in each month of a year, in order.
    static Map<YearMonth, List<Outing>> year(int year, List<Outing> outings) {
        Map<YearMonth, List<Outing>> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth one = YearMonth.of(year, month);
            months.put(one, outings.stream().filter(outing -> YearMonth.from(outing.at()).equals(one)).toList());
        }
        return months;
    }

    private static List<Outing> on(LocalDate day, List<Outing> outings) {
        return outings.stream().filter(one -> one.at().toLocalDate().equals(day)).toList();
    }
}
