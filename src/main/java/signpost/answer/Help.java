package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import signpost.index.Hit;

/// The passages below what to do at once. Who fears for somebody tells what happened, and a search for those words finds what else tells of such
/// things, a case in a review or what parents often say; so what the partnership named for such a concern is looked up, and the words of the message
/// count where they ask for something or where the library surely answers them.
///
/// @param reading the questions that the partnership named
/// @param library looks one up
record Help(List<String> reading, Function<String, Considered> library) {

    static final int MOST = 3;
    private static final int OWN = 2;
    private static final Pattern CLAUSES = Pattern.compile("[^.?!,;\\n]++[?]?");
    private static final Pattern ASKING = Pattern.compile("\\b(?:what|when|who|how|where|which|why)(?:'s)? "
            + "(?:should|shall|do|does|must|can|is|are|long|often|many|much|soon)\\b");

    /// @param theirs what their own words find
    List<Hit> beside(String text, Considered theirs) {
        boolean asks = theirs.isUnsure()
                && CLAUSES.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                        .anyMatch(Help::asks);
        List<Hit> own = theirs.isFound() || asks || reading.isEmpty() ? theirs.found().hits() : List.of();
        List<Hit> all = new ArrayList<>(own.subList(0, Math.min(OWN, own.size())));
        reading.stream().map(library).filter(Considered::isFound)
                .forEach(named -> all.addAll(named.found().first(1).hits()));
        all.addAll(own.subList(Math.min(OWN, own.size()), own.size()));
        return Overlap.without(all);
    }

    /// Whether a clause asks for more than what to do, to which the route is the answer.
    private static boolean asks(String clause) {
        return (clause.endsWith("?") || ASKING.matcher(clause).find()) && !NextStep.isAsked(FollowUp.words(clause));
    }
}
