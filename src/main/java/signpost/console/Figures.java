package signpost.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import signpost.insight.Tallied;

/// Charts of what is asked.
public final class Figures {

    private static final List<String> OUTCOMES = List.of("found", "unsure", "not-found", "urgent");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int MOST_DAYS = 31;
    private static final int TOPICS = 15;

    private Figures() {}

    /// An outcome as people say it.
    public static String outcome(String outcome) {
        return switch (outcome) {
            case "found" -> "answered";
            case "unsure" -> "not sure";
            case "not-found" -> "nothing found";
            case "urgent" -> "urgent";
            default -> outcome;
        };
    }

    /// A topic's id as people say it.
    public static String topic(String id) {
        return id.isEmpty() ? "no topic" : id.replace('-', ' ');
    }

    static Chart outcomes(List<Tallied> outcomes, Span span) {
        boolean byDay = span.days() <= MOST_DAYS;
        List<String> times = new ArrayList<>();
        for (LocalDate day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
            String time = time(day, byDay);
            if (!times.contains(time)) {
                times.add(time);
            }
        }
        Map<String, long[]> columns = Chart.byTime(times, OUTCOMES);
        for (Tallied one : outcomes) {
            long[] column = columns.get(time(LocalDate.parse(one.when()), byDay));
            int series = OUTCOMES.indexOf(one.what());
            if (column != null && series >= 0) {
                column[series] += one.questions();
            }
        }
        return Chart.columns(byDay ? "Questions a day, and how they went" : "Questions a month, and how they went",
                OUTCOMES.stream().map(Figures::outcome).toList(), columns);
    }

    static Chart topics(List<Tallied> topics) {
        Map<String, Long> sums = topics.stream()
                .filter(one -> !one.what().isEmpty())
                .collect(Collectors.groupingBy(one -> topic(one.what()), Collectors.summingLong(Tallied::questions)));
        Map<String, Long> rows = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOPICS)
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return Chart.rows("Questions by topic", "questions", rows);
    }

    private static String time(LocalDate day, boolean byDay) {
        return byDay ? DAY.format(day) : DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK).format(day);
    }
}
