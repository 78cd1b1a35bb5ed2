package signpost.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// One to three sentences in a row of a long message, weighed as if they were a message of their own: what is told elsewhere in it does not
/// count for them.
///
/// @param first its first sentence, counted from 0
/// @param sentences how many it has
/// @param span where it stands
/// @param weighed what its signs say
record Stretch(int first, int sentences, Span span, Weighed weighed) {

    private static final int MOST_SENTENCES = 3;

    /// About as many words as the second opinion reads.
    private static final int MOST_WORDS = 90;

    /// A sentence of more words than this is cut into equal parts: lists and tables often have no full stop.
    private static final int LONG_SENTENCE = 50;
    private static final int PART = 40;

    /// All stretches of a message, in order.
    ///
    /// @param signs finds the signs of a sentence
    /// @param weighing makes a new pair of scales
    static List<Stretch> of(
            String message, List<Sentence> heard, BiFunction<Sentence, String, List<Hit>> signs,
            Supplier<Weighing> weighing) {
        List<Sentence> parts = parts(heard);
        List<List<Hit>> hits = parts.stream().map(part -> signs.apply(part, message)).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            int words = 0;
            for (int to = from; to < Math.min(parts.size(), from + MOST_SENTENCES); to++) {
                words += parts.get(to).words().size();
                if (to > from && words > MOST_WORDS) {
                    break;
                }
                Weighing scales = weighing.get();
                for (int at = from; at <= to; at++) {
                    scales.add(hits.get(at), parts.get(at));
                }
                stretches.add(new Stretch(from, to - from + 1, span(parts.get(from), parts.get(to), message),
                        scales.outcome()));
            }
        }
        return stretches;
    }

    private static List<Sentence> parts(List<Sentence> sentences) {
        List<Sentence> parts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Word> words = sentence.words();
            int count = words.size() <= LONG_SENTENCE ? 1 : (words.size() + PART - 1) / PART;
            for (int i = 0; i < count; i++) {
                parts.add(new Sentence(words.subList(i * words.size() / count, (i + 1) * words.size() / count),
                        sentence.question() && i == count - 1));
            }
        }
        return parts;
    }

    /// With the mark that ends it.
    private static Span span(Sentence first, Sentence last, String message) {
        int end = Span.of(last).end();
        boolean marked = end < message.length() && "?!.".indexOf(message.charAt(end)) >= 0;
        return new Span(Span.of(first).start(), marked ? end + 1 : end);
    }

    int points() {
        return weighed.screened().points();
    }

    /// Whether so many sentences or fewer lie between both, or they overlap.
    boolean isNear(Stretch other, int most) {
        return Math.abs(first - other.first) <= most;
    }
}
