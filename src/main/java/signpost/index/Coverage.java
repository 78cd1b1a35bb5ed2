package signpost.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import signpost.library.Passage;
import signpost.library.Sentence;

/// How much of a question's words a passage or a sentence holds, each word weighted by how rare it is in the library.
///
/// A word counts as held when it stands there itself or in one of the glossary's other words for it.
final class Coverage {

    private static final Words WORDS = Words.stems();
    private static final double SENTENCE_WORDS = 0.2;

    /// What it counts that a sentence holds what the question asks for by its form.
    private static final double FORM = 0.15;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> instead = new LinkedHashMap<>();
    private final double total;
    private final double unknown;
    private final double reachable;
    private final Snapshot snapshot;

    Coverage(Snapshot snapshot, Asked asked) throws IOException {
        this.snapshot = snapshot;
        IndexReader reader = snapshot.reader;
        double count = Math.max(1, reader.numDocs());
        Lexical.weights(asked).forEach((stem, weight) -> weights.put(stem, (double) weight));
        for (Asked.Other other : asked.other()) {
            other.stems()
                    .forEach(stem -> instead.computeIfAbsent(stem, key -> new ArrayList<>()).addAll(other.instead()));
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

    /// Sets how much of the question each candidate's passage holds, its headings included.
    void measure(Collection<Candidate> candidates) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            BooleanQuery.Builder ways = new BooleanQuery.Builder();
            ways.add(new TermQuery(new Term(Field.BODY, each.getKey())), BooleanClause.Occur.SHOULD);
            for (List<String> stems : instead.getOrDefault(each.getKey(), List.of())) {
                ways.add(Lexical.phrase(stems), BooleanClause.Occur.SHOULD);
            }
            Query there = new ConstantScoreQuery(ways.build());
            query.add(new BoostQuery(there, (float) (each.getValue() / total)), BooleanClause.Occur.SHOULD);
        }
        List<Candidate> ordered = candidates.stream().sorted(Comparator.comparingInt(each -> each.doc)).toList();
        Query rewritten = snapshot.searcher.rewrite(query.build());
        Weight weight = snapshot.searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
        int next = 0;
        for (LeafReaderContext leaf : snapshot.reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < ordered.size() && ordered.get(next).doc < end; next++) {
                int doc = ordered.get(next).doc - leaf.docBase;
                if (scorer != null
                        && (scorer.docID() == doc || (scorer.docID() < doc && scorer.iterator().advance(doc) == doc))) {
                    ordered.get(next).coverage = scorer.score();
                }
            }
        }
    }

    /// For each sentence, how well it answers: its nearness in meaning, its share of the words, and whether it can answer by its form.
    ///
    /// @param title of the document
    List<Double> sentences(Passage passage, String title, List<Double> meaning, Form form) {
        List<Double> held = bySentence(passage, title);
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Sentence sentence = passage.sentences().get(i);
            boolean fits = form != Form.ANY && form.fits(passage, sentence);
            scores.add(meaning.get(i) + SENTENCE_WORDS * held.get(i) + (fits ? FORM : 0));
        }
        return scores;
    }

    /// The share of the question that each sentence holds with what it is read with: under the heading "The Panel", "it is chaired by" speaks of that.
    private List<Double> bySentence(Passage passage, String title) {
        List<Words.Word> all = WORDS.of(passage.text());
        Map<List<String>, Set<String>> above = new HashMap<>();
        List<Double> held = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            Set<String> stems = new HashSet<>();
            for (Words.Word word : all) {
                if (word.start() >= sentence.start() && word.end() <= sentence.end()) {
                    stems.add(word.stem());
                }
            }
            stems.addAll(stems(sentence.heads()));
            stems.addAll(above.computeIfAbsent(passage.of(sentence).path(),
                    path -> stems(title + "\n" + String.join("\n", path))));
            held.add(held(stems));
        }
        return held;
    }

    private static Set<String> stems(String text) {
        return WORDS.of(text).stream().map(Words.Word::stem).collect(Collectors.toSet());
    }

    private double held(Set<String> stems) {
        double sum = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            boolean there = stems.contains(each.getKey())
                    || instead.getOrDefault(each.getKey(), List.of()).stream().anyMatch(stems::containsAll);
            sum += there ? each.getValue() : 0;
        }
        return sum / total;
    }
}
