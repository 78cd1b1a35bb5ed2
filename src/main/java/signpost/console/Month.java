package signpost.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import signpost.campaign.Campaign;
import signpost.campaign.State;

/// A month with its campaigns, in weeks from Monday.
///
/// @param weeks each of seven days
public record Month(YearMonth month, List<List<Day>> weeks) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /// A day with what goes out on it.
    ///
    /// @param within whether it belongs to the month
    public record Day(LocalDate date, boolean within, boolean today, List<Campaign> campaigns) {}

    static Month of(YearMonth month, LocalDate today, List<Campaign> campaigns) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(new Day(day, YearMonth.from(day).equals(month), day.equals(today), on(day, campaigns)));
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

    private static List<Campaign> on(LocalDate day, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(one -> one.state() != State.CANCELLED)
                .filter(one -> one.at().filter(at -> at.toLocalDate().equals(day)).isPresent())
                .sorted(Comparator.comparing(one -> one.at().orElseThrow()))
                .toList();
    }
}
