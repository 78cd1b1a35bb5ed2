package signpost.answer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signpost.index.Hit;
import signpost.library.Details;

/// Raises what a follow-up is likely about among the passages of the documents on the table: the section whose heading it names, what is said
/// of the year it names, and what stands beside the passage that was quoted.
///
/// @param sought what it asks for
/// @param quoted what was quoted last, best first
/// @param table the documents on the table
record Lift(Sought sought, List<Citation> quoted, Table table) {

    private static final double NAMED = 1.25;

    /// For a row of the very table that was quoted.
    private static final double QUOTED = 1.8;
    private static final double DATED = 1.2;

    /// Where it names nothing but a time.
    private static final double TIMED = 1.5;

    private static final double UNDATED = 0.7;
    private static final double BESIDE = 1.1;

    /// The front of a document says what it is about, which is known by now.
    private static final double FRONT = 0.7;

    /// So many telling words more a heading may have, its number among them.
    private static final int MORE = 2;

    /// So many passages before and behind are beside.
    private static final int NEAR = 2;

    /// For a table one of whose spans holds the number that it names.
    private static final double SPANNED = 1.8;

    /// For what holds neither the number nor such a span.
    private static final double UNSPANNED = 0.7;

    /// For what was quoted, where it asks more of the very thing.
    private static final double AGAIN = 1.3;

    /// For what says what to do, where it asks that.
    private static final double NEXT = 1.8;

    /// For what was quoted and does not say it.
    private static final double KNOWN = 0.8;

    /// For what holds a telephone number, where it asks for one, and for what holds none.
    private static final double DIALLED = 1.4;

    private static final double UNDIALLED = 0.7;

    Lift {
        quoted = List.copyOf(quoted);
    }

    /// The factor by which a hit is raised or lowered, 1 for most.
    double of(Hit hit) {
        if (!table.isOpen(hit)) {
            return 1;
        }
        Set<String> words = bare(FollowUp.words(hit.passage().text()));
        double factor = (away(hit) <= NEAR ? BESIDE : 1) * dated(hit, words) * asked(hit);
        if (hit.passage().number() == 0) {
            return factor * FRONT;
        }
        boolean headed = isHeaded(hit);
        boolean holds = !sought.telling().isEmpty() && words.containsAll(sought.telling());
        boolean named = headed || isParallel(hit) || holds && away(hit) == 0;
        return factor * (headed && away(hit) == 0 ? QUOTED : named ? NAMED : 1);
    }

    private double asked(Hit hit) {
        return switch (sought.wish()) {
            case NEXT_STEP -> told(hit, NextStep.isTold(hit.passage()));
            case WARNING -> told(hit, NextStep.isWarned(hit.passage()));
            case MORE -> away(hit) == 0 && sought.form().fits(hit) ? AGAIN : 1;
            case NUMBER ->
                !Sought.holdsPhone(hit.passage().text()) ? UNDIALLED : away(hit) == 0 ? DIALLED * AGAIN : DIALLED;
            case ROW -> spanned(hit);
            case CASE -> OtherCase.of(hit.passage(), sought.telling());
            case SUBJECT -> 1;
        };
    }

    private double told(Hit hit, boolean told) {
        return told ? NEXT : away(hit) == 0 ? KNOWN : 1;
    }

    private double spanned(Hit hit) {
        boolean spans = Span.in(hit.passage().text()).anyMatch(span -> sought.numbers().stream().anyMatch(span::holds));
        boolean names = FollowUp.words(hit.passage().text()).stream()
                .anyMatch(word -> sought.numbers().stream().anyMatch(number -> word.equals(String.valueOf(number))));
        return spans ? SPANNED : !names && sought.telling().isEmpty() ? UNSPANNED : 1;
    }

    /// Whether its section, or a section or row within it, begins with the words of the follow-up.
    private boolean isHeaded(Hit hit) {
        List<String> headings = hit.passage().path();
        return !sought.telling().isEmpty()
                && Stream.concat(headings.stream().skip(Math.max(0, headings.size() - 1L)),
                        hit.passage().text().lines().map(line -> line.split("\t", 2)[0]))
                        .map(head -> bare(FollowUp.telling(FollowUp.words(head))))
                        .anyMatch(head -> size(head) <= sought.telling().size() + MORE
                                && head.containsAll(sought.telling()));
    }

    /// How many words a heading has; its number is one, as in "5.1 References".
    private static long size(Set<String> head) {
        long words = head.stream().filter(word -> !word.chars().allMatch(Character::isDigit)).count();
        return Math.min(head.size(), words + 1);
    }

    /// Whether it stands in another issue of what was quoted, under the same heading.
    private boolean isParallel(Hit hit) {
        List<String> headings = hit.passage().path();
        return !headings.isEmpty() && quoted.stream().anyMatch(citation -> !citation.section().isEmpty()
                && !citation.document().equals(hit.listed().path())
                && unnumbered(citation.section().getLast()).equals(unnumbered(headings.getLast())));
    }

    private static String unnumbered(String heading) {
        return heading.replaceAll("[^\\p{L}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /// For what is said of the years that it names. Where it names nothing else, what says nothing of them is no answer.
    private double dated(Hit hit, Set<String> words) {
        if (sought.years().isEmpty()) {
            return 1;
        }
        Details details = hit.listed().details();
        boolean dated = table.meant().isEmpty()
                ? words.containsAll(sought.years())
                        || bare(FollowUp.words(details.title() + " " + details.period())).containsAll(sought.years())
                : table.meant().contains(hit.listed().path());
        return dated ? sought.telling().isEmpty() ? TIMED : DATED : sought.telling().isEmpty() ? UNDATED : 1;
    }

    /// How many passages it stands from the nearest that was quoted.
    private int away(Hit hit) {
        return quoted.stream().filter(citation -> citation.document().equals(hit.listed().path()))
                .mapToInt(citation -> Math.abs(citation.passage() - hit.passage().number()))
                .min().orElse(Integer.MAX_VALUE);
    }

    /// The words without the endings of plurals, and numbers in figures.
    static Set<String> bare(Collection<String> words) {
        return words.stream().map(Figures::of)
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
