package signpost.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signpost.library.Details;

/// What a question says of issues that are no longer in force: that it wants them in so many words, and of which years.
///
/// "The old threshold document" asks for one; "how old must a child be", "a 13 year old" and "older children" do not.
///
/// @param asked whether it asks for an old issue in so many words
/// @param years the years that it names
record OldIssues(boolean asked, Set<Integer> years) {

    private static final Set<String> OLD = Set.of("old", "older", "oldest", "previous", "former", "earlier", "draft",
            "withdrawn", "replaced", "archived", "outdated");
    private static final Set<String> ISSUES = Set.of("version", "versions", "issue", "issues", "edition", "editions",
            "policy", "policies", "procedure", "procedures", "protocol", "protocols", "guidance", "guide", "document",
            "documents", "strategy", "strategies", "toolkit", "toolkits", "framework", "plan", "plans", "briefing",
            "briefings", "arrangements", "thresholds", "threshold", "form", "forms", "pathway", "pathways");
    private static final Set<String> PEOPLE = Set.of("child", "children", "people", "person", "persons", "adult",
            "adults", "teenager", "teenagers", "teens", "boy", "boys", "girl", "girls", "pupil", "pupils", "student",
            "students", "sibling", "siblings", "brother", "sister", "young", "youth", "baby", "babies", "kid", "kids");
    private static final Set<String> AGES = Set.of("how", "year", "years", "yr", "yrs", "month", "months", "week",
            "weeks", "day", "days", "yo");
    /// How far behind the word that says "old" the issue may stand: "the old multi-agency threshold document".
    private static final int NEAR = 4;

    OldIssues {
        years = Set.copyOf(years);
    }

    /// @param tokens the question's words, as [Steering#tokens] parts them
    static OldIssues in(List<String> tokens) {
        boolean asked = tokens.contains("superseded");
        for (int i = 0; i < tokens.size() && !asked; i++) {
            asked = OLD.contains(tokens.get(i)) && !(i > 0 && AGES.contains(tokens.get(i - 1)))
                    && tells(tokens.get(i), tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + NEAR)));
        }
        Set<Integer> years = new HashSet<>();
        tokens.stream().filter(Steering::isYear).forEach(token -> years.add(Integer.parseInt(token)));
        return new OldIssues(asked, years);
    }

    /// Whether an issue comes before anybody of whom "old" might be said.
    private static boolean tells(String old, List<String> behind) {
        if (!old.startsWith("old") && !behind.isEmpty() && behind.getFirst().equals("one")) {
            return true;
        }
        for (String token : behind) {
            if (PEOPLE.contains(token)) {
                return false;
            }
            if (ISSUES.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the question asks for this issue, though another is in force, by its year or in so many words.
    boolean want(Listed listed) {
        return asked || name(listed);
    }

    /// Whether the question names a year of this issue.
    boolean name(Listed listed) {
        return years.stream().anyMatch(year -> isOf(listed, year));
    }

    private static boolean isOf(Listed listed, int year) {
        Details details = listed.details();
        String said = details.title() + " " + details.period() + " " + details.version();
        return said.contains(Integer.toString(year))
                || details.published().map(date -> date.year() == year).orElse(false)
                || listed.months().stream().anyMatch(month -> month.startsWith(Integer.toString(year)));
    }
}
