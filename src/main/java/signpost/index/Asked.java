package signpost.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// A question as the index understands it: its words and how much each counts, what else the documents may call them.
///
/// @param text the question with its spelling mended
/// @param terms stems and how often each was said, in order, at most [#MOST_TERMS]
/// @param pairs stems that stand side by side
/// @param other what the documents may say instead of the question's words
/// @param told the question with the documents' words for its everyday ones added; the same as the text where there are none
record Asked(String text, Map<String, Integer> terms, List<Pair> pairs, List<Other> other, String told) {

    /// So many different words are searched for; a longer question says what it is about at its beginning.
    static final int MOST_TERMS = 48;

    /// So many neighbours are looked for; a question that says few words over and over has no more to tell.
    private static final int MOST_PAIRS = 96;

    private static final int MOST_TOLD = 8;

    /// Two neighbours.
    record Pair(String first, String second) {}

    /// Words of the question and what the documents may say instead.
    ///
    /// @param stems the question's words
    /// @param instead other words for them, each as stems
    /// @param lay whether the question's words are everyday ones
    record Other(List<String> stems, List<List<String>> instead, boolean lay) {}

    /// The same with more words that may stand instead.
    Asked with(List<Other> more) {
        List<Other> all = new ArrayList<>(other);
        all.addAll(more);
        return more.isEmpty() ? this : new Asked(text, terms, pairs, all, told);
    }

    /// Understands a question.
    ///
    /// @param everyday words that are an acronym only in capitals
    /// @param standing in how many passages a stem stands
    static Asked of(String text, Glossary glossary, Set<String> everyday, ToIntFunction<String> standing, Words words,
            Words allWords) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        String before = "";
        for (Words.Word word : words.of(text)) {
            if (terms.size() >= MOST_TERMS && !terms.containsKey(word.stem())) {
                break;
            }
            terms.merge(word.stem(), 1, Integer::sum);
            if (!QuestionWords.contains(word.stem())) {
                if (pairs.size() < MOST_PAIRS && !before.isEmpty() && !before.equals(word.stem())) {
                    pairs.add(new Pair(before, word.stem()));
                }
                before = word.stem();
            }
        }
        List<Words.Word> all = allWords.of(text);
        all = all.subList(0, Math.min(all.size(), 2 * MOST_TERMS));
        List<Other> other = new ArrayList<>();
        int covered = 0;
        List<String> told = new ArrayList<>();
        for (Glossary.Match match : glossary.in(text, all, everyday)) {
            List<List<String>> instead = new ArrayList<>();
            for (String said : match.instead().subList(0, Math.min(8, match.instead().size()))) {
                List<String> stems = words.of(said).stream().map(Words.Word::stem).toList();
                if (!stems.isEmpty()) {
                    instead.add(stems);
                }
            }
            List<String> stems = all.subList(match.start(), match.end()).stream().map(Words.Word::stem).toList();
            other.add(new Other(stems, instead, match.lay()));
            boolean tell = match.tell() > 0 && !(match.lay() && !instead.isEmpty()
                    && rarest(words.of(text.substring(all.get(match.start()).start(), all.get(match.end() - 1).end()))
                            .stream().map(Words.Word::stem).toList(), standing) > rarest(instead.getFirst(), standing));
            if (tell && match.start() >= covered && told.size() < MOST_TOLD) {
                covered = match.end();
                told.addAll(match.instead().subList(0, Math.min(match.tell(), match.instead().size())));
            }
        }
        String both = told.isEmpty() ? text : text + " (" + String.join(", ", told) + ")";
        return new Asked(text, terms, pairs, other, both);
    }

    private static int rarest(List<String> stems, ToIntFunction<String> standing) {
        return stems.stream().mapToInt(standing).min().orElse(0);
    }
}
