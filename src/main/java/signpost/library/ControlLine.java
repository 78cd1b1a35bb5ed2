package signpost.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line that says several things of its document, as `Version: 2 | Approved: 12 May 2021 | Review: May 2024` does: parted at signs that
/// part, and before a name that a date or a number follows.
final class ControlLine {

    private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december"
            + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
    private static final String DATE = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
            + "(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "\\b|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|" + MONTH
            + "[.,]? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d)";
    private static final Pattern SIGNS = Pattern.compile("\\s*[|;•·]\\s*|,? +[–—-] +");
    /// What people also write beside version and dates, such as `Owner: Policy group`.
    private static final Pattern OTHER_NAME = Pattern.compile("^\\p{Lu}[\\p{L} ]{2,30}:.*");
    private static final Pattern DATED = Pattern.compile("^" + DATE, Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE = Pattern.compile(
            "^(?:date )?(?:published|issued|ratified|approved|agreed|adopted|last (?:updated|reviewed|revised))(?: on| in)?:? +(?="
                    + DATE + ")(.{4,40})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DUE = Pattern.compile(
            "^(?:for |to be |due for |next )review(?:ed)?(?: date| due| by| in| on)*:? +(?=" + DATE + ")(.{4,40})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW = Pattern.compile(
            "^review(?: date| due| by| in| on)*:? +(?=" + DATE + ")(.{4,40})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3}){0,3}[a-z]?\\b");
    private static final Pattern SHORT_NAME = Pattern.compile("(?:SCP|SCB|SAB|SPB|SCPs)$");

    private final Pattern names;
    private final Predicate<String> isStatement;

    /// @param names what is said of documents, as plain words
    /// @param isStatement whether a line says something of its document
    ControlLine(Collection<String> names, Predicate<String> isStatement) {
        String longestFirst = names.stream().sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|"));
        this.names = Pattern.compile("(?<=[^\\p{L}\\d])(?=(?:" + longestFirst + ") ?: ?(?:" + DATE + "|v?\\d))",
                Pattern.CASE_INSENSITIVE);
        this.isStatement = isStatement;
    }

    /// What it says, each thing by itself: one where the line is no such line.
    List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        Matcher sign = SIGNS.matcher(line);
        int from = 0;
        while (sign.find()) {
            String next = line.substring(sign.end()).split(SIGNS.pattern(), 2)[0];
            boolean dash = "–—-".indexOf(sign.group().strip().charAt(sign.group().strip().length() - 1)) >= 0;
            if (isStatement.test(next) || isDate(next) || (!dash && OTHER_NAME.matcher(next).matches())) {
                named(parts, line.substring(from, sign.start()));
                from = sign.end();
            }
        }
        named(parts, line.substring(from));
        return parts.size() > 1 && parts.stream().anyMatch(isStatement) ? parts : List.of(line);
    }

    private void named(List<String> parts, String part) {
        Matcher name = names.matcher(part);
        int from = 0;
        while (name.find()) {
            if (isStatement.test(part.substring(from, name.start()).strip())) {
                add(parts, part.substring(from, name.start()));
                from = name.start();
            }
        }
        add(parts, part.substring(from));
    }

    /// Whether it is a date and no more.
    static boolean isDate(String part) {
        Matcher date = DATED.matcher(part);
        return date.lookingAt() && part.substring(date.end()).matches("[\\d., ]{0,6}");
    }

    private static void add(List<String> parts, String part) {
        String words = part.strip();
        while (words.endsWith(",")) {
            words = words.substring(0, words.length() - 1).strip();
        }
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }

    /// When it was published, as `ratified 7 July 2023` tells.
    static Optional<PublicationDate> published(String part) {
        Matcher done = DONE.matcher(part);
        return done.matches() ? DateWords.first(done.group(1)) : Optional.empty();
    }

    /// When it is due for review, as `for review July 2026` tells.
    ///
    /// @param among whether other things are said on the line, for alone `Review March 2023` names a review
    static Optional<PublicationDate> due(String part, boolean among) {
        Matcher due = DUE.matcher(part);
        Matcher review = REVIEW.matcher(part);
        return due.matches()
                ? DateWords.due(due.group(1))
                : among && review.matches() ? DateWords.due(review.group(1)) : Optional.empty();
    }

    /// The date these words begin with.
    static Optional<PublicationDate> date(String words) {
        return DATED.matcher(words).lookingAt() ? DateWords.first(words) : Optional.empty();
    }

    /// The number in what is said of a version, `2.1` of `v2.1 (final)`; all of it where it is a date or has no number.
    static String number(String version) {
        Matcher number = NUMBER.matcher(version);
        return date(version).isEmpty() && number.find() ? number.group() : version;
    }

    /// The date behind the name of a partnership or board: `Wending Safeguarding Children Partnership, January 2026`, `Wending SCP, January 2026`.
    static Optional<String> behindPublisher(String line) {
        int comma = Math.max(line.lastIndexOf(','), Math.max(line.lastIndexOf('|'), line.lastIndexOf('–')));
        String name = comma > 0 ? line.substring(0, comma).strip() : "";
        return Publishers.isName(name) || SHORT_NAME.matcher(name).find()
                ? Optional.of(line.substring(comma + 1).strip())
                : Optional.empty();
    }
}
