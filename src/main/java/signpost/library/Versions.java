package signpost.library;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells issues of one publication apart: what they have in common, and which is the newer.
final class Versions {

    private static final Set<Kind> REPLACED_BY_NEWER = Set.of(
            Kind.POLICY, Kind.PROCEDURE, Kind.TOOLKIT, Kind.STRATEGY, Kind.GUIDANCE, Kind.FORM);
    private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
    private static final String ISSUE = "(?:version|ver|v|issue|edition|revision|rev|draft)";

    /// Dates, years and spans of years. In `Level 2 March 2023` the `2` is no day but tells one guide from another.
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d{2}[-./]\\d{2}[-./]\\d{2}\\b"
            + "|\\b\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2}\\b|\\b\\d{2}[-./]\\d{2}[-./]\\d{2}\\b"
            + "|\\b(?:19|20)\\d{6}\\b|\\b\\d{4}(?:19|20)\\d{2}\\b"
            + "|(?<!\\b(?:level|part|stage|step|tier|phase|volume|module|section|chapter|year) )"
            + "\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? (?:19|20)\\d{2}\\b"
            + "|\\b" + MONTH + "\\.?,? (?:(?:19|20)\\d{2}|\\d{2})\\b"
            + "|\\b(?:19|20)\\d{2} ?(?:[-/\u2013\u2014]|to) ?(?:19|20)?\\d{2}\\b|\\b(?:19|20)\\d{2}\\b"
            + "|\\b2\\d[-/\u2013]2\\d\\b(?! (?:year|yr|month|week))");
    private static final Pattern NUMBER = Pattern
            .compile("\\b" + ISSUE + "(?: no| number)?[.:]? ?\\d[\\d.]{0,9}[a-z]?\\b"
                    + "|\\b(?:first|second|third|fourth|fifth|new|old|\\d{1,2}(?:st|nd|rd|th)) (?:revised |updated )?"
                    + ISSUE + "\\b"
                    + "|\\b" + ISSUE + " (?:one|two|three|four|five)\\b");
    private static final Pattern WORDS = Pattern.compile("\\b(?:" + ISSUE
            + "|final|revised|updated|superseded|archived)\\b"
            + "|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b");

    private static final Pattern FIGURES = Pattern.compile("\\d+(?:\\.\\d+)*");

    private static final String FOR = " for ";

    private Versions() {}

    /// Whether a newer issue of this kind takes the place of an older one. Reports, reviews and news of another year do not.
    static boolean replacesOlder(Kind kind) {
        return REPLACED_BY_NEWER.contains(kind);
    }

    /// The title without what differs from issue to issue: dates, and the number of an issue. Other numbers stay, since `Part 1`
    /// and `Part 2` are no issues of one another.
    static String family(Details details) {
        return name(details) + "|" + Words.plain(details.publisher());
    }

    /// The title alone, without that.
    static String name(Details details) {
        String title = Words.tidy(details.title().replace('_', ' ')).toLowerCase(Locale.ROOT);
        for (Pattern differing : List.of(DATE, NUMBER, WORDS)) {
            title = differing.matcher(title).replaceAll(" ");
        }
        return Words.plain(title);
    }

    /// Whether two titles differ in whom or what they are for: "Neglect toolkit for schools" and "Neglect toolkit for health visitors".
    static boolean areSiblings(Details one, Details other) {
        String[] first = name(one).split(FOR, 2);
        String[] second = name(other).split(FOR, 2);
        if (first.length < 2 || second.length < 2 || !first[0].equals(second[0])) {
            return false;
        }
        Set<String> whom = new HashSet<>(List.of(first[1].split(" ")));
        Set<String> others = new HashSet<>(List.of(second[1].split(" ")));
        return !whom.containsAll(others) && !others.containsAll(whom);
    }

    /// Positive where the first is the newer, negative where the second is, 0 where nobody can tell: where neither says, or where the
    /// one with the higher number is the older by its date.
    static int compare(Details one, Details other) {
        int byNumber = compareNumbers(one.version(), other.version());
        int byDate = compareDates(one, other);
        return byNumber * byDate < 0 ? 0 : byNumber != 0 ? byNumber : byDate;
    }

    /// 0 too where one date lies within the other, as a day of the year that is all the other says.
    private static int compareDates(Details one, Details other) {
        Optional<PublicationDate> a = one.published().or(() -> year(one.title()));
        Optional<PublicationDate> b = other.published().or(() -> year(other.title()));
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return a.get().firstDay().isAfter(b.get().lastDay())
                ? 1
                : b.get().firstDay().isAfter(a.get().lastDay()) ? -1 : 0;
    }

    private static int compareNumbers(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Matcher first = FIGURES.matcher(DATE.matcher(one).replaceAll(" "));
        Matcher second = FIGURES.matcher(DATE.matcher(other).replaceAll(" "));
        if (!first.find() || !second.find()) {
            return 0;
        }
        String[] a = first.group().split("\\.");
        String[] b = second.group().split("\\.");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int difference = Integer.compare(part(a, i), part(b, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int i) {
        String digits = i < parts.length ? parts[i] : "";
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /// The last year a title names.
    private static Optional<PublicationDate> year(String title) {
        Optional<PublicationDate> year = Optional.empty();
        for (String word : Words.plain(title).split(" ")) {
            if (word.length() == 4 && (word.startsWith("20") || word.startsWith("19"))) {
                year = PublicationDate.parse(word);
            }
        }
        return year;
    }
}
