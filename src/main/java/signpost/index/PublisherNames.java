package signpost.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a question that say in whose area it is asked: "in North Lincs", "Lincolnshire's". They tell whose documents are meant, and
/// nothing about the place in them: the area stands in the passages that name the publisher, not in those that answer.
///
/// Bodies of the whole country stay, for what is asked may be about them: "when must Ofsted be told?".
final class PublisherNames {

    /// One of these goes with a name that ends a question or a part of it.
    private static final Set<String> BEFORE = Set.of("in", "at", "across", "within", "around", "for", "of", "from",
            "by",
            "under", "with");

    /// One of these goes with a name before other words, too: "in Lincolnshire so that staff know", but "for Lincolnshire children's services".
    private static final Set<String> PLACING = Set.of("in", "at", "across", "within", "around");

    /// Behind these the name acts: "what did Lincolnshire do".
    private static final Set<String> ACTING = Set.of("did", "does", "do", "has", "have", "had", "will", "can", "could",
            "should", "must", "would", "may");

    /// What a name may be the first part of.
    private static final Set<String> BODIES = Set.of("council", "safeguarding", "children", "partnership", "board",
            "authority", "police", "adults");

    private static final Set<String> ARTICLES = Set.of("the", "our");
    private static final Set<String> AREAS = Set.of("county", "area");

    /// Before these a name is part of a title: "the Helping Families in Wherever document".
    private static final Set<String> TITLED = Set.of("document", "policy", "procedure", "procedures", "report", "plan",
            "strategy", "briefing", "toolkit", "guidance", "framework", "protocol", "practice", "annual", "business",
            "news");

    private PublisherNames() {}

    /// The question without the names of local bodies and their areas.
    ///
    /// @param names of publishers, in lower case, as [Steering#names(Collection)] gives them
    /// @param everyday words that are no publisher's initials
    static String without(String question, Map<String, List<String>> names, Set<String> everyday) {
        List<TypedWord> words = TypedWord.of(question);
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int i = 0; i < words.size();) {
            int length = length(words, i, names, everyday);
            String behind = i + length < words.size() ? words.get(i + length).text() : "";
            if (length == 0 || TITLED.contains(behind)) {
                i += Math.max(1, length);
                continue;
            }
            length += AREAS.contains(behind) ? 1 : 0;
            int from = words.get(i).start();
            int to = words.get(i + length - 1).end();
            String before = i > 0 && words.get(i - 1).start() >= at ? words.get(i - 1).text() : "";
            if (question.startsWith("'s", to) || question.startsWith("’s", to)) {
                rest.append(question, at, from).append("the");
                to += 2;
            } else if (i + length == words.size() || !question.substring(to, words.get(i + length).start()).isBlank()) {
                from = from(words, i, at, BEFORE, from);
                rest.append(question.substring(at, from).stripTrailing());
            } else {
                from = from(words, i, at, PLACING, from);
                to = words.get(i + length).start();
                rest.append(question, at, from)
                        .append(!ACTING.contains(before)
                                ? ""
                                : BODIES.contains(words.get(i + length).text()) ? "the " : "they ");
            }
            at = to;
            i += length;
        }
        return at == 0 ? question : rest.append(question.substring(at)).toString().strip();
    }

    /// Where what goes with the name at this place begins: "in", "in the"; where the name does if nothing goes with it.
    private static int from(List<TypedWord> words, int name, int at, Set<String> before, int otherwise) {
        int i = name - 1;
        i -= i > 0 && ARTICLES.contains(words.get(i).text()) ? 1 : 0;
        return i >= 0 && words.get(i).start() >= at && before.contains(words.get(i).text())
                ? words.get(i).start()
                : otherwise;
    }

    /// How many words from here on are the longest name; 0 where none is.
    private static int length(List<TypedWord> words, int from, Map<String, List<String>> names, Set<String> everyday) {
        int longest = 0;
        for (Map.Entry<String, List<String>> publisher : names.entrySet()) {
            if (!Steering.isLocal(publisher.getKey())) {
                continue;
            }
            for (String name : publisher.getValue()) {
                List<String> tokens = List.of(name.split(" ", -1));
                int end = from + tokens.size();
                if (tokens.size() > longest && !name.isEmpty() && !Steering.isEveryday(name, everyday)
                        && end <= words.size()
                        && tokens.equals(words.subList(from, end).stream().map(TypedWord::text).toList())) {
                    longest = tokens.size();
                }
            }
        }
        return longest;
    }
}
