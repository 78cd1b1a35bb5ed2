package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "what if", "which of", "any more", "anything else", "why");
    private static final Set<String> POINTERS = Set.of(
            "it", "its", "they", "them", "their", "that", "this", "those", "these", "there", "he", "she", "one", "ones",
            "same", "other", "others", "else");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "is", "are", "was", "were",
            "be", "do", "does", "did", "can", "could",
            "should", "would", "will", "what", "which", "who", "whom", "when", "where", "why", "how", "about", "and",
            "or", "but", "ok", "okay", "also",
            "then", "so", "i", "we", "you", "my", "our", "your", "me", "us", "many", "much", "often", "long", "have",
            "has", "had", "need", "there", "please", "tell", "not", "if", "must", "may", "might", "any", "soon",
            "quickly", "someone",
            "somebody");

    /// Words that take the place of a year.
    private static final Set<String> NOW = Set.of("now", "today", "currently", "nowadays");

    /// Words for people by their age, one of which takes the place of another.
    private static final Set<String> AGES = Set.of(
            "baby", "babies", "infant", "infants", "newborn", "newborns", "toddler", "toddlers", "child", "children",
            "teenager", "teenagers", "teen", "teens", "adolescent", "adolescents", "adult", "adults", "unborn",
            "under", "over", "older", "younger");

    private static final int SHORT = 4;
    private static final int MOST_KEPT = 24;
    private static final int ON_THE_TABLE = 3;

    FollowUp {
        before = List.copyOf(before);
    }

    /// Whether it leans on those before it.
    boolean leans() {
        return leans(question);
    }

    /// Whether it says next to nothing without those before it: it points, or holds no telling word but numbers.
    boolean needs() {
        return isTime() || words(question).stream().anyMatch(POINTERS::contains);
    }

    /// Whether it is so short that it is likely about what is on the table, though it may stand alone.
    boolean isShort() {
        return telling(words(question)).size() <= SHORT;
    }

    /// Whether all it says, of at least two words, stands in one of these titles.
    boolean names(Stream<String> titles) {
        List<String> telling = telling(words(question));
        return telling.size() > 1 && titles.anyMatch(title -> Set.copyOf(words(title)).containsAll(telling));
    }

    /// The documents, by path, that were quoted to the question before, and to the one that the talk began with.
    List<String> table() {
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
        before.subList(root(), before.size()).stream().flatMap(earlier -> words(earlier.text()).stream())
                .filter(word -> !SMALL.contains(word) && !POINTERS.contains(word) && !now.contains(word))
                .filter(word -> !(number && isNumber(word)) && !(age && AGES.contains(word)))
                .distinct().limit(MOST_KEPT).forEach(kept::add);
        return question + " (" + String.join(" ", kept) + ")";
    }

    /// Where the talk about this subject began: with the last question that leans on none.
    private int root() {
        int root = before.size() - 1;
        while (root > 0 && leans(before.get(root).text())) {
            root--;
        }
        return root;
    }

    /// Whether a question leans on others, whatever they were.
    static boolean leans(String question) {
        List<String> words = words(question);
        int telling = telling(words).size();
        String plain = String.join(" ", words) + " ";
        boolean opens = OPENINGS.stream().anyMatch(plain::startsWith);
        boolean points = words.stream().anyMatch(POINTERS::contains);
        return opens ? telling <= 2 * SHORT : points ? telling <= SHORT : telling <= 2;
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
        return isNumber(word) || NOW.contains(word);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> telling(List<String> words) {
        return words.stream().filter(word -> !SMALL.contains(word) && !POINTERS.contains(word)).toList();
    }
}
