package signpost.campaign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads a [Recurrence].
final class RecurrenceText {

    private static final int LONGEST = 400;
    private static final int MOST = 1_000;
    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT",
            "UNTIL", "WKST");
    private static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private RecurrenceText() {}

    static Recurrence read(String text) {
        String rule = text.strip().toUpperCase(Locale.ROOT);
        rule = rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule;
        if (rule.length() > LONGEST) {
            throw new IllegalArgumentException("the rule is longer than " + LONGEST + " characters");
        }
        Map<String, String> parts = parts(rule);
        Recurrence.Frequency frequency = frequency(parts.get("FREQ"));
        List<Recurrence.Day> days = list(parts.get("BYDAY")).stream().map(RecurrenceText::day).toList();
        Set<Integer> monthDays = numbers("BYMONTHDAY", parts.get("BYMONTHDAY"), -31, 31);
        if (frequency == Recurrence.Frequency.WEEKLY && !monthDays.isEmpty()) {
            throw new IllegalArgumentException("a weekly rule has no BYMONTHDAY");
        }
        boolean ordinals = days.stream().anyMatch(day -> day.ordinal() != 0);
        if (ordinals && (frequency == Recurrence.Frequency.WEEKLY || frequency == Recurrence.Frequency.DAILY)) {
            throw new IllegalArgumentException("only a monthly or yearly rule counts its days, as 2TU does");
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw new IllegalArgumentException("a rule has COUNT or UNTIL, not both");
        }
        if (!parts.getOrDefault("WKST", "MO").equals("MO")) {
            throw new IllegalArgumentException("weeks begin on Monday; WKST cannot be another day");
        }
        return new Recurrence(
                rule,
                frequency,
                number("INTERVAL", parts.getOrDefault("INTERVAL", "1"), 1, MOST),
                days,
                monthDays,
                months(parts.get("BYMONTH")),
                Optional.ofNullable(parts.get("COUNT")).map(count -> number("COUNT", count, 1, MOST)),
                Optional.ofNullable(parts.get("UNTIL")).map(RecurrenceText::until));
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            if (!KNOWN.contains(name) || equals < 0) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not understood in a rule; known are FREQ (DAILY, WEEKLY,"
                                + " MONTHLY, YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, COUNT and UNTIL");
            }
            if (parts.put(name, part.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(name + " stands twice in the rule");
            }
        }
        return parts;
    }

    private static Recurrence.Frequency frequency(@Nullable String text) {
        return Arrays.stream(Recurrence.Frequency.values())
                .filter(frequency -> frequency.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY"));
    }

    private static Recurrence.Day day(String text) {
        int at = WEEK.indexOf(text.length() < 2 ? text : text.substring(text.length() - 2));
        if (at < 0) {
            throw new IllegalArgumentException("'" + text + "' is no day; they are " + String.join(", ", WEEK)
                    + ", with a number before for the n-th, as 2TU or -1FR");
        }
        String ordinal = text.substring(0, text.length() - 2);
        return new Recurrence.Day(ordinal.isEmpty() ? 0 : nonZero("BYDAY", ordinal, -53, 53), DayOfWeek.of(at + 1));
    }

    private static Set<Month> months(@Nullable String text) {
        Set<Month> months = new TreeSet<>();
        numbers("BYMONTH", text, 1, 12).forEach(month -> months.add(Month.of(month)));
        return months;
    }

    private static Set<Integer> numbers(String name, @Nullable String text, int least, int most) {
        Set<Integer> numbers = new TreeSet<>();
        list(text).forEach(number -> numbers.add(nonZero(name, number, least, most)));
        return numbers;
    }

    private static List<String> list(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (String item : text.split(",", -1)) {
            items.add(item.strip());
        }
        return items;
    }

    private static int nonZero(String name, String text, int least, int most) {
        int number = number(name, text, least, most);
        if (number == 0) {
            throw new IllegalArgumentException(name + " cannot be 0");
        }
        return number;
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw new IllegalArgumentException(name + " is '" + text + "', not a number from " + least + " to " + most);
    }

    /// A day means its end; a time that ends in `Z` is universal time.
    private static LocalDateTime until(String text) {
        try {
            if (text.length() == 8) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).plusDays(1).atStartOfDay()
                        .minusSeconds(1);
            }
            boolean universal = text.endsWith("Z");
            LocalDateTime time = LocalDateTime.parse(
                    universal ? text.substring(0, text.length() - 1) : text,
                    DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT));
            return universal ? time.atOffset(ZoneOffset.UTC).atZoneSameInstant(LONDON).toLocalDateTime() : time;
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "UNTIL is '" + text + "', not a time such as 20271231 or 20271231T090000Z");
        }
    }
}
