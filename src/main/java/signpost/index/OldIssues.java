package signpost.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import signpost.library.Details;

/// What a question says of issues that are no longer in force: that it wants them in so many words, and of which years.
///
/// "The old threshold document" asks for one; "how old must a child be", "a 13 year old" and "older children" do not.
///
/// A year behind the name of something else belongs to that: "under Working Together 2023" asks for no policy of 2023.
///
/// @param asked whether it asks for an old issue in so many words
/// @param tokens of the question
/// @param months that the question names, as `2024-07`
record OldIssues(boolean asked, List<String> tokens, Set<String> months) {

    /// Behind these, or where it begins the question, a year stands for itself.
    private static final Set<String> BEFORE_YEARS = Set.of("in", "of", "for", "from", "since", "during", "before",
            "after",
            "until", "till", "by", "to", "and", "or", "the", "our", "this", "that", "a", "at", "on", "as", "about",
            "is",
            "was", "were", "year", "years", "dated", "published", "what", "early", "late", "mid", "summer", "autumn",
            "winter",
            "spring", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");

    private static final Set<String> OLD = Set.of("old", "older", "oldest", "previous", "former", "earlier", "draft",
            "withdrawn", "replaced", "archived", "outdated", "first", "original");
    private static final Set<String> ISSUES = Set.of("version", "versions", "issue", "issues", "edition", "editions",
            "policy", "policies", "procedure", "procedures", "protocol", "protocols", "guidance", "guide", "document",
            "documents", "strategy", "strategies", "toolkit", "toolkits", "framework", "plan", "plans", "briefing",
            "briefings", "arrangements", "thresholds", "threshold", "form", "forms", "pathway", "pathways", "draft",
            "drafts", "regulations", "regs", "code", "handbook", "manual", "leaflet", "template");
    /// Only with these is the first one meant: the first steps of a procedure are not.
    private static final Set<String> FIRST = Set.of("first", "original");
    private static final Set<String> SERIES = Set.of("version", "versions", "issue", "edition", "draft");
    /// What became of an issue that is no longer in force.
    private static final Set<String> GONE = Set.of("superseded", "replaced", "withdrawn", "archived");
    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "being", "got", "get", "has",
            "had", "since", "later", "now");
    private static final Set<String> JOINING = Set.of("that", "which", "have", "it", "they", "before", "until", "one",
            "ones", "the", "then");
    /// What replaced these is the issue in force.
    private static final Set<String> WHAT = Set.of("the", "our", "this", "that", "it", "a", "an", "these", "those");
    private static final Set<String> NOT = Set.of("not", "isnt", "wasnt", "never", "no", "nor");
    private static final Set<String> PEOPLE = Set.of("child", "children", "people", "person", "persons", "adult",
            "adults", "teenager", "teenagers", "teens", "boy", "boys", "girl", "girls", "pupil", "pupils", "student",
            "students", "sibling", "siblings", "brother", "sister", "young", "youth", "baby", "babies", "kid", "kids");
    private static final Set<String> AGES = Set.of("how", "year", "years", "yr", "yrs", "month", "months", "week",
            "weeks", "day", "days", "yo");
    /// How far behind the word that says "old" the issue may stand: "the old multi-agency threshold document".
    private static final int NEAR = 4;
    /// How far before it "not" may stand: "not the replaced one".
    private static final int NOT_BEFORE = 2;

    static OldIssues in(String question) {
        List<String> tokens = Steering.tokens(question);
        boolean asked = false;
        for (int i = 0; i < tokens.size() && !asked; i++) {
            List<String> before = tokens.subList(Math.max(0, i - NOT_BEFORE), i);
            asked = before.stream().noneMatch(NOT::contains) && (tells(tokens, i) || gone(tokens, i));
        }
        return new OldIssues(asked, tokens, Months.in(question));
    }

    /// "Which was later replaced", but not "what replaced it", nor a child who was withdrawn from school.
    private static boolean gone(List<String> tokens, int i) {
        String token = tokens.get(i);
        return token.equals("superseded") || (GONE.contains(token) && i > 0 && BEING.contains(tokens.get(i - 1))
                && isOfIssue(tokens, i));
    }

    /// Whether nothing else stands between the issue and what became of it: "the regulations that were later replaced", but not "the guidance
    /// where consent is withdrawn".
    private static boolean isOfIssue(List<String> tokens, int gone) {
        int i = gone - 1;
        while (i >= 0 && (BEING.contains(tokens.get(i)) || JOINING.contains(tokens.get(i)))) {
            i--;
        }
        return i >= 0 && (ISSUES.contains(tokens.get(i)) || Steering.isYear(tokens.get(i)));
    }

    private static boolean tells(List<String> tokens, int i) {
        String token = tokens.get(i);
        return OLD.contains(token) && !(i > 0 && AGES.contains(tokens.get(i - 1)))
                && tells(token, tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + NEAR)));
    }

    /// Whether an issue comes before anybody of whom "old" might be said.
    private static boolean tells(String old, List<String> behind) {
        if (FIRST.contains(old)) {
            return !behind.isEmpty() && SERIES.contains(behind.getFirst());
        }
        if (!old.startsWith("old") && !behind.isEmpty() && behind.getFirst().equals("one")) {
            return true;
        }
        if (GONE.contains(old) && !behind.isEmpty() && WHAT.contains(behind.getFirst())) {
            return false;
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

    /// Whether the question asks for this issue, though another is in force, by its month or year or in so many words.
    boolean want(Listed listed) {
        return asked || nameMonth(listed) || name(listed);
    }

    /// Whether the question names a month of this issue.
    boolean nameMonth(Listed listed) {
        return listed.months().stream().anyMatch(months::contains);
    }

    /// Whether the question names a year of this issue.
    boolean name(Listed listed) {
        if (tokens.stream().noneMatch(Steering::isYear)) {
            return false;
        }
        Details details = listed.details();
        Years years = years(details.title());
        if (years.isEmpty()) {
            return false;
        }
        Years said = Years.in(details.title() + " | " + details.period() + " | " + details.version());
        if (said.single().isEmpty() && said.spans().isEmpty()) {
            said = said.or(details.published().map(date -> date.year()), listed.months());
        }
        return years.meet(said);
    }

    /// The years that the question names, as far as they may be of an issue that is called so.
    Years years(String title) {
        List<String> words = Steering.tokens(title);
        return Years.in(IntStream.range(0, tokens.size()).filter(i -> !belongsElsewhere(i, words))
                .mapToObj(tokens::get).collect(Collectors.joining(" ")));
    }

    /// Whether this is a year behind a word that this document is not called by, nor is any issue.
    private boolean belongsElsewhere(int i, List<String> title) {
        if (i == 0 || !Steering.isYear(tokens.get(i))) {
            return false;
        }
        String before = tokens.get(i - 1);
        boolean name = before.chars().allMatch(Character::isLetter) && !BEFORE_YEARS.contains(before)
                && !ISSUES.contains(before);
        return name && !title.contains(before) && !initials(title).contains(before);
    }

    private static String initials(List<String> title) {
        return title.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
