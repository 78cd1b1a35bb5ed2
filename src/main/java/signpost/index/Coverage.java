package signpost.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import signpost.library.Passage;
import signpost.library.Sentence;

/// How much of a question's words a passage or a sentence holds, each word weighted by how rare it is in the library.
///
/// A word counts as held when it stands there itself or in one of the glossary's other words for it.
final class Coverage {

    private static final double SENTENCE_WORDS = 0.3;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> instead = new LinkedHashMap<>();
    private final double total;
    private final double unknown;
    private final double reachable;
    private final Words words = Words.stems();

    Coverage(Snapshot snapshot, Asked asked) throws IOException {
        IndexReader reader = snapshot.reader;
        double count = Math.max(1, reader.numDocs());
        Lexical.weights(asked).forEach((stem, weight) -> weights.put(stem, (double) weight));
        for (Asked.Other other : asked.other()) {
            other.stems().forEach(stem -> instead.computeIfAbsent(stem, key -> new ArrayList<>()).addAll(other.instead()));
        }
        double sum = 0;
        double missing = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            int frequency = reader.docFreq(new Term(Field.BODY, each.getKey()));
            double rarity = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
            each.setValue(each.getValue() * rarity);
            sum += each.getValue();
            boolean otherwise = frequency > 0;
            for (List<String> stems : instead.getOrDefault(each.getKey(), List.of())) {
                otherwise |= reader.docFreq(new Term(Field.BODY, stems.getFirst())) > 0;
            }
            missing += otherwise ? 0 : each.getValue();
        }
        this.total = Math.max(sum, 1e-9);
        this.unknown = missing / total;
        this.reachable = total * 2;
    }

    /// The share of the question that stands nowhere in the library.
    double unknown() {
        return unknown;
    }

    /// A lexical score as a share of what a passage that says everything could reach.
    double share(double score) {
        return score / reachable;
    }

    double of(Passage passage, Listed listed) {
        return held(listed.details().title() + ". " + String.join(". ", passage.path()) + ". " + passage.text());
    }

    /// For each sentence: its nearness in meaning and its share of the words, together.
    List<Double> sentences(Passage passage, List<Double> meaning) {
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < passage.sentences().size(); i++) {
            Sentence sentence = passage.sentences().get(i);
            scores.add(meaning.get(i) + SENTENCE_WORDS * held(sentence.heads() + " " + passage.words(sentence)));
        }
        return scores;
    }

    private double held(String text) {
        Set<String> stems = new HashSet<>();
        words.of(text).forEach(word -> stems.add(word.stem()));
        double sum = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            boolean there = stems.contains(each.getKey())
                    || instead.getOrDefault(each.getKey(), List.of()).stream().anyMatch(stems::containsAll);
            sum += there ? each.getValue() : 0;
        }
        return sum / total;
    }
}
