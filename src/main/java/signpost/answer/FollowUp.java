package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Understands a second question from the first: "and for under ones?", "who chairs it?", "what about 2019?".
///
/// A question leans on the one before when it opens with a joining word, points at something unsaid, or says next to nothing by itself. Then the words
/// of the earlier question are added, but for what the new one replaces: a year or number by another, one age by another. The documents that
/// were quoted lie open, and their passages come first where others are no better.
///
/// @param question as typed
/// @param before the earlier questions and what was quoted, oldest first, never empty
record FollowUp(String question, List<Question.Earlier> before) {

    private static final List<String> OPENINGS = List.of(
            "and ", "but ", "ok ", "okay ", "or ", "also ", "so ", "then ", "what about", "how about", "same for",
            "what if", "even ", "only ", "not ", "which of", "any more", "anything else", "why");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "is", "are", "was", "were",
            "be", "do", "does", "did", "can", "could",
            "should", "would", "will", "what", "which", "who", "whom", "when", "where", "why", "how", "about", "and",
            "or", "but", "ok", "okay", "also",
            "then", "so", "i", "we", "you", "my", "our", "your", "me", "us", "many", "much", "often", "long", "have",
            "has", "had", "need", "there", "please", "tell", "not", "if", "must", "may", "might", "any", "soon",
            "quickly", "someone", "too", "either",
            "somebody", "say", "says", "said", "s", "t", "d", "m", "re", "ve", "ll", "don", "doesn", "didn", "isn",
            "aren",
            "wasn", "weren", "couldn", "shouldn", "mustn", "wouldn", "haven", "hasn", "hadn", "won");

    /// Words that compare with something unsaid.
    private static final Set<String> COMPARING = Set.of("older", "younger", "bigger", "larger", "smaller", "longer",
            "shorter", "later", "earlier", "higher", "lower", "fewer", "previous", "next", "last");

    /// Words for one issue of a document among others.
    private static final Set<String> ISSUES = Set.of("version", "versions", "edition", "issue", "old", "previous",
            "superseded", "replaced", "before", "new", "current", "now", "today");

    /// Words that stand for whatever was spoken of.
    private static final Set<String> OCCASIONS = Set.of("time", "times", "case", "cases", "kind", "situation");

    /// Words for a while after or before what was spoken of; and for doing anything at all. Neither is what is asked about.
    private static final Set<String> PASSING = Set.of("later", "afterwards", "afterward", "after", "beforehand",
            "meanwhile", "meantime", "again", "still", "already", "yet", "eventually", "finally", "first", "straight",
            "away", "off", "out", "get", "gets", "got", "go", "goes", "come", "comes", "take", "takes", "make", "makes",
            "give", "gives", "put", "puts", "happen", "happens", "need", "needs", "want", "wants", "let", "know");

    /// Words behind which a number says how much; behind another it is the name of a thing, as in "stage 3".
    private static final Set<String> COUNTED = Set.of("score", "scores", "scored", "scoring", "total", "totals", "sum",
            "age", "aged");

    /// Words that name no subject, so that to find them elsewhere says nothing.
    private static final Set<String> COMMON = Set.of("find", "found", "finds", "happen", "happens", "happened", "get",
            "gets", "got", "give", "gives", "given", "take", "takes", "took", "make", "makes", "made", "go", "goes",
            "come", "comes", "came", "work", "works", "worked", "use", "uses", "used", "ask", "asks", "asked", "look",
            "looks", "left", "tells", "told", "begin", "begins", "start", "starts", "end", "ends", "change", "changes",
            "changed", "see", "sees", "seen", "want", "know", "known", "call", "ring", "pay", "pays", "done", "parent",
            "parents", "family", "families", "mother", "father", "mum", "dad", "carer", "carers", "child", "children",
            "person", "people", "staff");

    /// Words for how far, how many and whereto, which say nothing without another.
    private static final Set<String> DEGREES = Set.of("even", "only", "just", "once", "both", "most", "least", "up",
            "down", "into", "within", "theirs", "mine", "yours", "no", "yes", "never", "ever", "always", "really",
            "actually", "exactly", "something", "anything", "everything", "nothing", "nobody", "anyone", "anybody",
            "everyone", "everybody", "thing", "things", "under", "over", "below", "above");

    /// Words for asking.
    private static final Set<String> ASKING = Set.of("help", "question", "questions", "query", "advice", "hi", "hello");

    /// Words that take the place of a year.
    private static final Set<String> NOW = Set.of("now", "today", "currently", "nowadays");

    /// Words for people by their age, one of which takes the place of another.
    private static final Set<String> AGES = Set.of(
            "baby", "babies", "infant", "infants", "newborn", "newborns", "toddler", "toddlers", "child", "children",
            "teenager", "teenagers", "teen", "teens", "adolescent", "adolescents", "adult", "adults", "unborn",
            "under", "over", "older", "younger");

    private static final int SHORT = 4;

    /// Words that begin with the same so many letters are taken for forms of one.
    private static final int START = 5;
    private static final int MOST_KEPT = 24;
    private static final int ON_THE_TABLE = 3;

    FollowUp {
        before = List.copyOf(before);
    }

    /// Whether it leans on those before it.
    boolean leans() {
        return leans(question);
    }

    /// Whether it says next to nothing without those before it: it points, compares, or holds no telling word but numbers.
    boolean needs() {
        List<String> words = words(question);
        return telling(words).stream().allMatch(word -> isTime(word) || DEGREES.contains(word)) || Pointers.in(words)
                || words.stream().anyMatch(COMPARING::contains);
    }

    /// Whether it speaks of something else than the documents on the table: one of its telling words stands in what was found elsewhere, and in
    /// nothing that was found in them. What joins on or points is never taken for that.
    ///
    /// @param here the words found in the documents on the table
    /// @param elsewhere the words found in others
    boolean isElsewhere(Set<String> here, Set<String> elsewhere) {
        return !joins() && !needs() && OtherCase.in(words(question)).isEmpty()
                && telling(words(question)).stream().filter(FollowUp::isSubject)
                        .anyMatch(word -> !holds(here, word) && holds(elsewhere, word));
    }

    /// Whether one of the words is another form of this.
    private static boolean holds(Set<String> words, String word) {
        String start = word.substring(0, Math.min(START, word.length()));
        return words.contains(word) || words.stream().anyMatch(other -> other.startsWith(start));
    }

    boolean joins() {
        String plain = String.join(" ", words(question)) + " ";
        return OPENINGS.stream().anyMatch(plain::startsWith);
    }

    /// Whether it may be about another issue of a document on the table.
    boolean isAboutIssues() {
        List<String> words = words(question);
        return words.stream().anyMatch(ISSUES::contains)
                || IntStream.range(1, words.size())
                        .anyMatch(i -> Figures.isYear(words.get(i)) && words.get(i - 1).equals("the"));
    }

    /// The years it names.
    Set<String> years() {
        return years(words(question));
    }

    static Set<String> years(List<String> words) {
        return words.stream().filter(Figures::isYear).collect(Collectors.toSet());
    }

    /// Whether a word names a subject: it is told neither of any subject nor of none.
    static boolean isSubject(String word) {
        return !telling(List.of(word)).isEmpty() && !isTime(word)
                && Stream.of(COMMON, PASSING, OCCASIONS, ISSUES, COMPARING, DEGREES)
                        .noneMatch(set -> set.contains(word));
    }

    /// Whether a word begins as this does, as far as forms of one word do.
    static boolean isForm(String word, String other) {
        return other.length() >= START && word.startsWith(other.substring(0, START));
    }

    /// The numbers that it names: scores, ages; no years, and none that is the name of a thing.
    Set<Integer> numbers() {
        List<String> words = words(question);
        return IntStream.range(0, words.size())
                .filter(i -> years().isEmpty() && Figures.is(words.get(i)) && words.get(i).length() < START)
                .filter(i -> i == 0 || COUNTED.contains(words.get(i - 1)) || telling(words.subList(i - 1, i)).isEmpty())
                .mapToObj(i -> Integer.valueOf(Figures.of(words.get(i)))).collect(Collectors.toSet());
    }

    /// The numbers by which it names things: "level 3", "stage two".
    private static Stream<String> called(List<String> words) {
        return IntStream.range(1, words.size())
                .filter(i -> Figures.is(words.get(i)) && !Figures.isYear(words.get(i)) && isSubject(words.get(i - 1))
                        && !COUNTED.contains(words.get(i - 1)))
                .mapToObj(words::get);
    }

    /// What it is likely about.
    Lift lift(Table table) {
        List<String> all = words(question);
        List<String> words = OtherCase.in(all).orElse(all);
        List<String> named = telling(words).stream().filter(word -> !isTime(word) && !OCCASIONS.contains(word))
                .toList();
        List<String> things = Stream.concat(named.stream().filter(word -> !PASSING.contains(word)), called(words))
                .toList();
        return new Lift(
                Sought.of(all, things.isEmpty() ? named : things, years(), numbers(), ExpectedAnswer.of(question)),
                before.getLast().quoted().stream().limit(ON_THE_TABLE).toList(), table);
    }

    /// Whether it is so short that it is likely about what is on the table, though it may stand alone.
    boolean isShort() {
        return telling(words(question)).size() <= SHORT;
    }

    /// Whether all it says, of at least two words, stands in one of these titles, and it points at nothing.
    boolean names(Stream<String> titles) {
        List<String> telling = telling(words(question)).stream().filter(word -> !isTime(word)).toList();
        return telling.size() > 1 && !Pointers.in(words(question)) && OtherCase.in(words(question)).isEmpty()
                && titles.anyMatch(title -> Set.copyOf(words(title)).containsAll(telling));
    }

    /// The documents, by path, that were quoted to the question before, and to the one that the talk began with.
    List<String> quoted() {
        int root = root();
        return Stream.concat(before.getLast().quoted().stream().limit(ON_THE_TABLE),
                before.get(root).quoted().stream().limit(ON_THE_TABLE))
                .map(Citation::document).distinct().toList();
    }

    /// The question with what it leans on.
    String whole() {
        List<String> now = words(question);
        boolean number = now.stream().anyMatch(FollowUp::isTime);
        boolean age = now.stream().anyMatch(AGES::contains);
        List<String> kept = new ArrayList<>();
        before.subList(root(), before.size()).stream().flatMap(earlier -> words(Anew.rest(earlier.text())).stream())
                .filter(word -> !SMALL.contains(word) && !Pointers.ALL.contains(word) && !now.contains(word))
                .filter(word -> !((number || age) && Figures.is(word)) && !(age && AGES.contains(word)))
                .distinct().limit(MOST_KEPT).forEach(kept::add);
        return OtherCase.named(question) + " (" + String.join(" ", kept) + ")";
    }

    /// The question with which the talk about this subject began.
    String subject() {
        return Anew.rest(before.get(root()).text());
    }

    /// What it leans on, from where the talk about the subject began.
    List<String> behind() {
        return before.subList(root(), before.size()).stream().map(Question.Earlier::text).toList();
    }

    /// Where the talk about this subject began: with the last question that leans on none.
    private int root() {
        int root = before.size() - 1;
        while (root > 0 && leans(before.get(root).text())
                && before.subList(0, root).stream().anyMatch(earlier -> namesSubject(earlier.text()))) {
            root--;
        }
        return root;
    }

    /// Whether a turn names what it is about: nothing goes on from "can you help me with something".
    private static boolean namesSubject(String text) {
        return words(text).stream().anyMatch(word -> isTime(word) || isSubject(word) && !ASKING.contains(word));
    }

    /// Whether a question leans on others, whatever they were.
    static boolean leans(String question) {
        List<String> words = words(question);
        int telling = telling(words).size();
        String plain = String.join(" ", words) + " ";
        boolean opens = OPENINGS.stream().anyMatch(plain::startsWith);
        boolean points = Pointers.in(words);
        boolean other = OtherCase.in(words).isPresent();
        return !Anew.in(question) && (opens || other ? telling <= 2 * SHORT : points ? telling <= SHORT : telling <= 2);
    }

    /// Whether it names but a time or a number.
    boolean isTime() {
        return telling(words(question)).stream().allMatch(FollowUp::isTime);
    }

    /// Whether a message holds nothing but small words, so that there is nothing to search for.
    static boolean saysNothing(String question) {
        return telling(words(question)).isEmpty();
    }

    private static boolean isTime(String word) {
        return Figures.is(word) || NOW.contains(word);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word) && !Pointers.ALL.contains(word)).toList();
    }
}
