package signpost.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Words that point at something unsaid, told from the same words where they point at nothing, or at what stands in the question itself:
/// "is there a policy", "must a school report that a pupil left", "can parents refuse their consent", "one of them".
final class Pointers {

    static final Set<String> ALL = Set.of(
            "it", "its", "they", "them", "their", "that", "this", "those", "these", "there", "he", "she", "one", "ones",
            "same", "other", "others", "else");

    private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "isn", "aren", "any", "will");

    /// What begins a clause that "that" joins on.
    private static final Set<String> CLAUSE = Set.of("a", "an", "the", "my", "our", "your", "his", "her", "their", "i",
            "we", "you", "he", "she", "they", "someone", "somebody", "children", "parents", "people", "staff");

    /// Of these many, "they" and "their" may speak.
    private static final Set<String> MANY = Set.of("children", "pupils", "students", "parents", "families", "carers",
            "people", "professionals", "practitioners", "schools", "agencies", "partners", "staff", "teachers",
            "workers", "adults", "victims", "siblings", "nurses", "doctors", "governors", "volunteers", "someone",
            "somebody", "anyone", "everyone");
    private static final Set<String> THEY = Set.of("they", "their");

    private Pointers() {}

    /// Whether one of a question's words, in small letters, points at something unsaid.
    static boolean in(List<String> words) {
        return IntStream.range(0, words.size()).anyMatch(i -> ALL.contains(words.get(i)) && points(words, i));
    }

    private static boolean points(List<String> words, int i) {
        String before = i > 0 ? words.get(i - 1) : "";
        String behind = i + 1 < words.size() ? words.get(i + 1) : "";
        String word = words.get(i);
        if (THEY.contains(word)) {
            return words.subList(0, i).stream().noneMatch(MANY::contains);
        }
        return switch (word) {
            case "there" -> !BEING.contains(before) && !BEING.contains(behind);
            case "that" -> before.isEmpty() || BEING.contains(before) || !CLAUSE.contains(behind);
            case "one" -> !behind.equals("of");
            default -> true;
        };
    }
}
