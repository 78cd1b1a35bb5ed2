package signpost.library;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as people write them in Britain: `5 October 2022`, `5th of October 2022`, `October 2022`, `05/10/2022`, `2022-10`.
final class DateWords {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d{2})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?" + MONTH + "\\.?,? ((?:19|20)\\d{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN = Pattern
            .compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?, ((?:19|20)\\d{2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)?\\d{2})\\b");
    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d{2}$");

    private DateWords() {}

    /// The date these words are or begin with; empty where they hold none. A bare year counts only alone.
    static Optional<PublicationDate> first(String words) {
        String text = Words.tidy(words);
        Optional<PublicationDate> best = Optional.empty();
        int at = Integer.MAX_VALUE;
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            best = date(iso.group(1), iso.group(2), iso.group(3));
            at = best.isPresent() ? iso.start() : at;
        }
        Matcher written = WORDS.matcher(text);
        if (written.find() && written.start() < at) {
            best = date(written.group(3), month(written.group(2)), written.group(1));
            at = best.isPresent() ? written.start() : at;
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.find() && american.start() < at) {
            best = date(american.group(3), month(american.group(1)), american.group(2));
            at = best.isPresent() ? american.start() : at;
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.find() && figures.start() < at) {
            String year = figures.group(3).length() == 2 ? "20" + figures.group(3) : figures.group(3);
            best = date(year, figures.group(2), figures.group(1));
        }
        return best.isEmpty() && YEAR.matcher(text).matches() ? date(text, null, null) : best;
    }

    private static String month(String name) {
        return String.valueOf(1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)));
    }

    private static Optional<PublicationDate> date(
            String year,
            @Nullable String month,
            @Nullable String day) {
        try {
            return Optional.of(new PublicationDate(
                    Integer.parseInt(year),
                    month == null ? 0 : Integer.parseInt(month),
                    day == null ? 0 : Integer.parseInt(day)));
        } catch (IllegalArgumentException | DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
