package signpost.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Understands a second question from the first: "and for under ones?", "who chairs it?", "what about 2019?".
///
/// A question leans on the one before when it opens with a joining word, points at something unsaid, or says next to nothing by itself. Then the words
/// of the earlier question are added, but for what the new one replaces, such as a year.
final class FollowUp {

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
            "has", "had", "need", "there", "please", "tell", "not", "if");

    private FollowUp() {}

    /// Whether a question leans on those before it.
    static boolean leans(String question) {
        String plain = question.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", " ");
        List<String> telling = telling(plain);
        boolean opens = OPENINGS.stream().anyMatch(plain::startsWith);
        boolean points = List.of(plain.split(" ", -1)).stream().anyMatch(POINTERS::contains);
        return opens ? telling.size() <= 8 : points ? telling.size() <= 4 : telling.size() <= 1;
    }

    /// Whether a message holds nothing but small words, so that there is nothing to search for.
    static boolean saysNothing(String question) {
        return telling(question.toLowerCase(Locale.ROOT).strip().replaceAll("[^\\p{L}\\p{N}]+", " ")).isEmpty();
    }

    private static List<String> telling(String plain) {
        List<String> telling = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty() && !SMALL.contains(word) && !POINTERS.contains(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    /// The question with what it leans on.
    ///
    /// @param before the earlier questions, oldest first, never empty
    static String whole(String question, List<String> before) {
        String now = question.toLowerCase(Locale.ROOT);
        boolean year = now.matches(".*\\b(19|20)\\d\\d\\b.*");
        List<String> kept = new ArrayList<>();
        String earlier = before.getLast();
        for (int i = before.size() - 1; i > 0 && leans(before.get(i)); i--) {
            earlier = before.get(i - 1) + " " + earlier;
        }
        for (String word : earlier.split("\\s+", -1)) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            boolean replaced = year && plain.matches("(19|20)\\d\\d\\d{0,2}");
            if (!plain.isEmpty() && !replaced && !SMALL.contains(plain) && !now.contains(plain)) {
                kept.add(word.replaceAll("[?!.,;:]+$", ""));
            }
        }
        return question + " (" + String.join(" ", kept.subList(0, Math.min(kept.size(), 24))) + ")";
    }
}
