package signpost.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signpost.index.Glossary;
import signpost.index.Hit;
import signpost.index.Index;
import signpost.index.PlainRanking;
import signpost.index.Search;
import signpost.library.Document;
import signpost.library.Standing;

/// One test collection, indexed, asked and scored. For one thread.
final class BeirRun implements AutoCloseable {

    private static final int DEPTH = 100;
    private static final int WARMING = 20;
    private static final Standing IN_FORCE = new Standing(false, Optional.empty(), Optional.empty());

    private final BeirCollection collection;
    private final Index index;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final RankingScores scores = new RankingScores();
    private final RankingScores plain = new RankingScores();
    private final Timings timings = new Timings();
    private int changed;
    private double wordSeconds;
    private double meaningSeconds;

    private BeirRun(BeirCollection collection, Index index) {
        this.collection = collection;
        this.index = index;
    }

    static BeirRun open(BeirCollection collection, Path shelf, Path model) throws IOException {
        return new BeirRun(collection, Index.open(shelf.resolve("index"), model, Glossary.EMPTY, false));
    }

    /// Indexes what has changed since the last run, meaning included.
    void index(ProgressLine progress) throws IOException, InterruptedException {
        List<Document> documents = new ArrayList<>();
        for (BeirDocument each : collection.documents()) {
            String path = "document-" + documents.size();
            ids.put(path, each.id());
            documents.add(each.document(path));
        }
        long start = System.nanoTime();
        changed = index.reflect(documents, path -> IN_FORCE,
                done -> progress.show("Indexing", done, documents.size(), ""));
        long words = System.nanoTime();
        index.await(Duration.ofHours(12), state -> progress.show("Learning", state.read(), state.toRead(), ""));
        progress.end();
        wordSeconds = (words - start) / 1e9;
        meaningSeconds = (System.nanoTime() - words) / 1e9;
    }

    /// Asks every judged question and writes the ranking as a TREC run.
    void ask(Path out) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        collection.documents().forEach(document -> texts.put(document.id(), document.all()));
        collection.questions().values().stream().limit(WARMING).forEach(question -> ranked(question + " please"));
        try (PlainRanking other = new PlainRanking(texts); BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Map.Entry<String, String> question : collection.questions().entrySet()) {
                Map<String, Integer> judged = collection.judged().getOrDefault(question.getKey(), Map.of());
                long start = System.nanoTime();
                Map<String, Double> ranked = ranked(question.getValue());
                timings.add(System.nanoTime() - start);
                write(writer, question.getKey(), ranked);
                scores.add(List.copyOf(ranked.keySet()), judged);
                plain.add(other.best(question.getValue(), DEPTH), judged);
            }
        }
    }

    /// The best documents, each with the score of its best passage.
    private Map<String, Double> ranked(String question) {
        int each = index.state().passages() / Math.max(1, collection.documents().size());
        Map<String, Double> ranked = new LinkedHashMap<>();
        for (Hit hit : index.search(Search.deep(question, Math.min(Search.DEEPEST, DEPTH * (2 + each)))).hits()) {
            if (ranked.size() < DEPTH) {
                ranked.putIfAbsent(ids.getOrDefault(hit.passage().document(), ""), hit.score());
            }
        }
        return ranked;
    }

    private static void write(BufferedWriter writer, String question, Map<String, Double> ranked) throws IOException {
        int rank = 0;
        for (Map.Entry<String, Double> each : ranked.entrySet()) {
            rank++;
            writer.write(String.format(Locale.ROOT, "%s Q0 %s %d %.6f signpost%n", question, each.getKey(), rank,
                    each.getValue()));
        }
    }

    BeirCollection collection() {
        return collection;
    }

    RankingScores scores() {
        return scores;
    }

    /// How plain BM25 ranks the same.
    RankingScores plain() {
        return plain;
    }

    Timings timings() {
        return timings;
    }

    int changed() {
        return changed;
    }

    double wordSeconds() {
        return wordSeconds;
    }

    double meaningSeconds() {
        return meaningSeconds;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
