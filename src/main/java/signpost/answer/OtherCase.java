package signpost.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.library.Passage;
import signpost.library.Sentence;

/// "What if it's the manager?", "and if she's 17?", "does that go for childminders too?": another case put to what was spoken of, of another person, age,
/// time or condition. It never begins another subject, whatever documents bear its words in their titles; and what is said of cases stands in
/// sentences that make a condition.
final class OtherCase {

    private static final Set<String> JOINING = Set.of("and", "but", "so", "ok", "okay", "or", "what", "also", "even",
            "then");
    private static final Set<String> CONDITIONS = Set.of("if", "when", "unless", "where", "suppose", "supposing",
            "whether", "once");
    private static final Set<String> ASKING = Set.of("do", "does", "did", "would", "will", "is", "are");
    private static final Set<String> SAME = Set.of("that", "this", "it", "they", "those", "these", "same", "rule",
            "rules");
    private static final Set<String> GOING = Set.of("go", "goes", "apply", "applies", "count", "counts", "hold",
            "holds", "work", "works", "true", "same");
    private static final Set<String> REACHING = Set.of("for", "to", "with", "of", "in");

    /// Words that make a condition in a document.
    private static final Set<String> MAKING = Set.of("if", "where", "when", "unless", "whether", "including",
            "includes", "except", "otherwise", "also");

    /// Times at which an office is shut, which documents call by one name.
    private static final Set<String> SHUT = Set.of("weekend", "weekends", "saturday", "saturdays", "sunday", "sundays",
            "night", "nights", "overnight", "evening", "evenings", "midnight", "christmas", "easter");
    private static final String OUT_OF_HOURS = "out of hours";

    /// Words that begin with the same so many letters are taken for forms of one.
    private static final int START = 5;

    /// For a sentence that makes a condition and holds all that the case names, some of it, or, where no document on the table does, nothing.
    private static final double MADE = 1.4;

    private static final double PARTLY = 1.2;

    private OtherCase() {}

    /// The words that name the case; empty where the question puts none.
    static Optional<List<String>> in(List<String> words) {
        int at = 0;
        while (at < words.size() && JOINING.contains(words.get(at))) {
            at++;
        }
        if (at < words.size() && CONDITIONS.contains(words.get(at)) && at > 0) {
            return Optional.of(words.subList(at + 1, words.size()));
        }
        return at < words.size() && ASKING.contains(words.get(at)) ? reached(words, at + 1) : Optional.empty();
    }

    /// What stands behind "does that also go for" and the like.
    private static Optional<List<String>> reached(List<String> words, int from) {
        boolean same = false;
        for (int i = from; i + 1 < words.size() && i < from + 5; i++) {
            same |= SAME.contains(words.get(i));
            if (same && GOING.contains(words.get(i)) && REACHING.contains(words.get(i + 1))) {
                return Optional.of(words.subList(i + 2, words.size()));
            }
        }
        return Optional.empty();
    }

    /// The question with the name by which documents call the time that it speaks of.
    static String named(String question) {
        return FollowUp.words(question).stream().anyMatch(SHUT::contains) ? question + " " + OUT_OF_HOURS : question;
    }

    /// By how much a passage of the documents on the table is likelier to speak of the case.
    ///
    /// @param telling the case's telling words
    static double of(Passage passage, Set<String> telling) {
        double best = 1;
        for (Sentence sentence : passage.sentences()) {
            List<String> words = FollowUp.words(passage.words(sentence));
            if (words.stream().anyMatch(MAKING::contains)) {
                long held = telling.stream().filter(word -> holds(words, word)).count();
                best = Math.max(best, held == 0 ? 1 : held == telling.size() ? MADE : PARTLY);
            }
        }
        return best;
    }

    private static boolean holds(List<String> words, String word) {
        String start = word.substring(0, Math.min(START, word.length()));
        return words.stream()
                .anyMatch(other -> other.equals(word) || start.length() == START && other.startsWith(start));
    }
}
