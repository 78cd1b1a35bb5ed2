package signpost.library;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as people write them in Britain: `5 October 2022`, `5th of October 2022`, `October 2022`, `05/10/2022`, `5-Oct-22`,
/// `5 Hydref 2022`, `2022-10`, `10/2022`, `Oct-22`.
final class DateWords {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final List<String> WELSH = List.of("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
            "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" + String.join("|", WELSH) + ")";
    private static final String YEAR = "((?:19|20)\\d{2})";

    /// A day of the month: not what stands behind a dot or behind a word that is numbered, as in `v1.2 March 2023` and `Level 2 March 2023`.
    private static final String DAY = "(?<![\\d.]|\\b(?:version|ver|v|issue|edition|revision|rev|draft|level|part|stage|step|tier|phase"
            + "|volume|module|section|chapter|number|no)[ .:]{1,2})(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern ISO = Pattern
            .compile("\\b" + YEAR + "(?:-(\\d{2})(?:-(\\d{2}))?|/(\\d{2})/(\\d{2}))(?:\\b|(?=T\\d))");
    private static final Pattern WORDS = Pattern.compile(
            "(?:" + DAY + "[ -](?:of )?|\\b)" + MONTH + "[.,]{0,2}[ -]" + YEAR + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Pattern.compile(DAY + "[ -]" + MONTH + "[ -](\\d{2})\\b(?![:.]\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN = Pattern
            .compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern
            .compile("\\b(\\d{1,2})(?:[./](\\d{1,2})[./]((?:19|20)?\\d{2})|-(\\d{1,2})-" + YEAR + ")\\b");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("(?<![\\d./-])(\\d{1,2})/" + YEAR + "\\b");

    /// As a spreadsheet program writes what was typed as `2022-10`.
    private static final Pattern SHORT_MONTH = Pattern.compile("\\b" + MONTH + "-(\\d{2})\\b(?!-)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("^" + YEAR + "$");
    private static final Pattern AFTER = Pattern.compile(
            "\\b(?:years?|months?|weeks?|annually|yearly) (?:after|from|following|since|of)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Of two figures for a year, those from here on are of the last century.
    private static final int LAST_CENTURY = 70;

    private DateWords() {}

    /// The date these words are or begin with; empty where they hold none. A bare year counts only alone.
    static Optional<PublicationDate> first(String words) {
        String text = Words.tidy(words);
        Optional<PublicationDate> best = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (Found found : found(text)) {
            if (found.at() < at && found.date().isPresent()) {
                best = found.date();
                at = found.at();
            }
        }
        return best.isEmpty() && ALONE.matcher(text).matches() ? date(text, null, null) : best;
    }

    /// The date when something is due; empty too where the words count from a date, as `3 years after approval (May 2022)` does.
    static Optional<PublicationDate> due(String words) {
        Matcher after = AFTER.matcher(words);
        return first(after.find() ? words.substring(0, after.start()) : words);
    }

    /// A date and where in the text it stands; empty where there is no such day.
    private record Found(int at, Optional<PublicationDate> date) {}

    private static List<Found> found(String text) {
        List<Found> all = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            boolean dashed = iso.group(2) != null;
            all.add(new Found(iso.start(),
                    date(iso.group(1), iso.group(dashed ? 2 : 4), iso.group(dashed ? 3 : 5))));
        }
        Matcher written = WORDS.matcher(text);
        if (written.find()) {
            all.add(new Found(written.start(), date(written.group(3), month(written.group(2)), written.group(1))));
        }
        Matcher brief = SHORT.matcher(text);
        if (brief.find()) {
            all.add(new Found(brief.start(), date(year(brief.group(3)), month(brief.group(2)), brief.group(1))));
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.find()) {
            all.add(new Found(
                    american.start(), date(american.group(3), month(american.group(1)), american.group(2))));
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.find()) {
            boolean dashed = figures.group(2) == null;
            all.add(new Found(figures.start(), date(year(figures.group(dashed ? 5 : 3)),
                    figures.group(dashed ? 4 : 2), figures.group(1))));
        }
        Matcher ofYear = MONTH_OF_YEAR.matcher(text);
        if (ofYear.find()) {
            all.add(new Found(ofYear.start(), date(ofYear.group(2), ofYear.group(1), null)));
        }
        Matcher shortMonth = SHORT_MONTH.matcher(text);
        if (shortMonth.find()) {
            all.add(new Found(shortMonth.start(),
                    date(year(shortMonth.group(2)), month(shortMonth.group(1)), null)));
        }
        return all;
    }

    private static String year(String figures) {
        return figures.length() > 2 ? figures : (Integer.parseInt(figures) < LAST_CENTURY ? "20" : "19") + figures;
    }

    private static String month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        int welsh = WELSH.indexOf(small);
        return String.valueOf(1 + (welsh >= 0 ? welsh : MONTHS.indexOf(small.substring(0, 3))));
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
