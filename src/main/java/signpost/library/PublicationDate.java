package signpost.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/// A date as precise as the document gives it: a year, a month of a year, or a day.
///
/// @param year the year, 1800 to 2200
/// @param month 1 to 12, or 0 where only the year is known
/// @param day 1 to 31, or 0 where only the month is known
public record PublicationDate(int year, int month, int day) implements Comparable<PublicationDate> {

    public PublicationDate {
        if (year < 1800 || year > 2200) {
            throw new IllegalArgumentException("year " + year + " is not between 1800 and 2200");
        }
        if (month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("month " + month + " with day " + day + " is not a date");
        }
        if (day < 0 || (day > 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new IllegalArgumentException("day " + day + " does not exist in that month");
        }
    }

    /// The date of one day.
    public static PublicationDate of(LocalDate day) {
        return new PublicationDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// Reads `2024`, `2024-09` or `2024-09-01`; empty for anything else.
    public static Optional<PublicationDate> parse(String text) {
        String[] parts = text.strip().split("-", -1);
        if (parts.length > 3 || parts[0].length() != 4) {
            return Optional.empty();
        }
        try {
            int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            return Optional.of(new PublicationDate(Integer.parseInt(parts[0]), month, day));
        } catch (IllegalArgumentException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /// The first day it can mean.
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /// The last day it can mean.
    public LocalDate lastDay() {
        if (day > 0) {
            return firstDay();
        }
        return month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    }

    /// As people write it: `1 September 2024`, `September 2024` or `2024`.
    public String inWords() {
        return in(Locale.UK);
    }

    /// The same with the month's name in a language.
    public String in(Locale locale) {
        String name = month == 0 ? "" : firstDay().getMonth().getDisplayName(TextStyle.FULL, locale) + " ";
        return (day == 0 ? "" : day + " ") + name + year;
    }

    @Override
    public int compareTo(PublicationDate other) {
        return firstDay().compareTo(other.firstDay());
    }

    /// The ISO 8601 form it was read from.
    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%04d", year);
        if (month > 0) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day > 0 ? text + String.format(Locale.ROOT, "-%02d", day) : text;
    }
}
