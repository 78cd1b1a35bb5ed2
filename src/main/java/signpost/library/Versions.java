package signpost.library;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells issues of one publication apart: what they have in common, and which is the newer.
final class Versions {

    private static final Set<Kind> REPLACED_BY_NEWER = Set.of(
            Kind.POLICY, Kind.PROCEDURE, Kind.TOOLKIT, Kind.STRATEGY, Kind.GUIDANCE, Kind.FORM);
    private static final Pattern ISSUE = Pattern.compile(
            "\\b(?:v|ver|version|issue|edition|draft|final|revised|updated|superseded|archived)\\b|\\bv?\\d{1,4}(?:\\d{4})?\\b"
                    + "|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                    + "|\\b(?:first|second|third|fourth|fifth|new|old|to)\\b");

    private Versions() {}

    /// Whether a newer issue of this kind takes the place of an older one. Reports, reviews and news of another year do not.
    static boolean replacesOlder(Kind kind) {
        return REPLACED_BY_NEWER.contains(kind);
    }

    /// The title without what differs from issue to issue.
    static String family(Document document) {
        String title = ISSUE.matcher(Words.plain(document.title()).replaceAll("\\bv(\\d)", "$1")).replaceAll(" ");
        return Words.tidy(title) + "|" + Words.plain(document.details().publisher());
    }

    /// Positive where the first is the newer, negative where the second is, 0 where nobody can tell.
    static int compare(Document one, Document other) {
        Details a = one.details();
        Details b = other.details();
        if (!a.version().isEmpty() && !b.version().isEmpty() && !a.version().equals(b.version())) {
            int byNumber = compareNumbers(a.version(), b.version());
            if (byNumber != 0) {
                return byNumber;
            }
        }
        Optional<PublicationDate> first = a.published().or(() -> year(one.title()));
        Optional<PublicationDate> second = b.published().or(() -> year(other.title()));
        return first.isPresent() && second.isPresent()
                ? Comparator.<PublicationDate>naturalOrder().compare(first.get(), second.get())
                : 0;
    }

    private static int compareNumbers(String one, String other) {
        String[] a = one.replaceAll("[^0-9.]", "").split("\\.");
        String[] b = other.replaceAll("[^0-9.]", "").split("\\.");
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
