package signpost.training;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as people write them in spreadsheets.
final class Times {

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private static final List<DateTimeFormatter> DATES = List
            .of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d M uuuu", "d M uu", "d/M/uu")
            .stream().map(Times::format).toList();

    /// `9 Sept 2027`, `14-Sep-27`, `1st of March 2027`.
    private static final Pattern NAMED = Pattern
            .compile("(\\d\\d?)(?: of)?[ ./-]*(\\p{Alpha}{3,9})[ ./-]*(\\d{4}|\\d\\d)");

    private static final List<DateTimeFormatter> CLOCK = List.of("H:mm", "H:mm:ss", "h:mm a", "h a", "HHmm")
            .stream()
            .map(Times::format)
            .toList();

    private Times() {}

    /// @throws IllegalArgumentException in words for whoever wrote it
    static LocalDate date(String text) {
        String plain = text.strip().replace(',', ' ').replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1").replaceAll(" +",
                " ");
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("the date is missing");
        }
        double number = number(plain);
        if (number >= 30_000 && number < 80_000) {
            return EXCEL_ZERO.plusDays((long) number);
        }
        int space = plain.indexOf(' ');
        boolean weekday = space > 2 && plain.substring(0, space).chars().allMatch(Character::isLetter);
        String bare = weekday ? plain.substring(space + 1) : plain.replaceAll("[T ]\\d\\d?:.*$", "");
        String numbered = numbered(bare);
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(numbered, format);
            } catch (DateTimeException other) {
                // perhaps the next
            }
        }
        throw new IllegalArgumentException("the date '" + text.strip() + "' cannot be read; write such as 2027-03-09");
    }

    /// The date with the number of the month that it names. Which short names there are, and that one of them has four letters, differs from Java to
    /// Java, so they are not left to it.
    private static String numbered(String date) {
        Matcher named = NAMED.matcher(date);
        if (!named.matches()) {
            return date;
        }
        String month = named.group(2).toLowerCase(Locale.ROOT);
        for (Month each : Month.values()) {
            if (each.name().toLowerCase(Locale.ROOT).startsWith(month)) {
                return named.group(1) + " " + each.getValue() + " " + named.group(3);
            }
        }
        return date;
    }

    /// @throws IllegalArgumentException in words for whoever wrote it
    static LocalTime time(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace('.', ':').replace("a:m:", "am")
                .replace("p:m:", "pm")
                .replaceAll(" *(am|pm)$", " $1").strip();
        double number = number(text.strip());
        if (number >= 0 && number < 1 && text.contains(".")) {
            return LocalTime.ofSecondOfDay(Math.round(number * DAY_SECONDS / 60) * 60 % DAY_SECONDS);
        }
        for (DateTimeFormatter format : CLOCK) {
            try {
                return LocalTime.parse(plain, format);
            } catch (DateTimeException other) {
                // perhaps the next
            }
        }
        throw new IllegalArgumentException("the time '" + text.strip() + "' cannot be read; write such as 09:30");
    }

    /// @throws IllegalArgumentException for a time that the clocks leave out in spring
    static Instant at(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new IllegalArgumentException("the time " + local.toLocalTime() + " does not exist on "
                    + local.toLocalDate() + ", when the clocks go forward");
        }
        return local.atZone(zone).toInstant();
    }

    private static double number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 20
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        try {
            return digits ? Double.parseDouble(text) : -1;
        } catch (NumberFormatException two) {
            return -1;
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
