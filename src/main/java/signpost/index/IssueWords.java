package signpost.index;

import java.util.List;
import java.util.Set;

/// The words of a question that only say which issue of a document is meant: "the newest draft, not the replaced one", "the one that got
/// superseded". Where the document is known they say nothing about the place in it.
final class IssueWords {

    /// One of these is among them.
    private static final Set<String> ISSUE = Set.of("draft", "drafts", "version", "versions", "edition", "editions",
            "superseded", "replaced", "withdrawn", "archived", "newest", "latest");

    /// These may stand beside.
    private static final Set<String> BESIDE = Set.of("the", "a", "an", "of", "in", "from", "that", "which", "one", "it",
            "not", "was", "were", "is", "has", "been", "got", "later", "since", "then", "now", "before", "after",
            "first",
            "second", "last", "old", "older", "oldest", "new", "newer", "earlier", "previous", "former", "original",
            "current", "final");

    private static final Set<String> VERBS = Set.of("was", "were", "is", "has", "been", "got");
    private static final Set<String> ASKING = Set.of("which", "what", "whats");

    private IssueWords() {}

    /// The question with "it" for such words, or without them where it has an "it" already.
    static String without(String question) {
        List<TypedWord> words = TypedWord.of(question);
        boolean it = false;
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int i = 0; i < words.size();) {
            int end = end(question, words, i);
            int start = i;
            while (start < end && VERBS.contains(words.get(start).text())) {
                start++;
            }
            boolean found = words.subList(start, end).stream().anyMatch(word -> ISSUE.contains(word.text()));
            if (found && !asked(words, start)) {
                rest.append(question, at, words.get(start).start()).append(it ? "" : "it");
                at = words.get(end - 1).end();
                it = true;
            } else {
                it |= words.subList(i, Math.max(end, i + 1)).stream().anyMatch(word -> word.text().equals("it"));
            }
            i = Math.max(end, i + 1);
        }
        return rest.append(question.substring(at)).toString();
    }

    /// "Which earlier draft" and "what version" are asked for; "the draft which was replaced" is named.
    private static boolean asked(List<TypedWord> words, int start) {
        boolean which = ASKING.contains(words.get(start).text()) && start + 1 < words.size()
                && !VERBS.contains(words.get(start + 1).text());
        return which || (start > 0 && ASKING.contains(words.get(start - 1).text()));
    }

    /// Behind the words from here on that stand together and are all of these.
    private static int end(String question, List<TypedWord> words, int from) {
        int end = from;
        while (end < words.size() && (ISSUE.contains(words.get(end).text()) || BESIDE.contains(words.get(end).text()))
                && (end == from || together(question, words.get(end - 1).end(), words.get(end).start()))) {
            end++;
        }
        return end;
    }

    private static boolean together(String question, int from, int to) {
        return question.substring(from, to).chars().allMatch(sign -> Character.isWhitespace(sign) || sign == ',');
    }
}
