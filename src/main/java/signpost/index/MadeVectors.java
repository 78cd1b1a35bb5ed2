package signpost.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;

/// Vectors of length 1 scattered round a few hundred real ones, for measures of speed that cannot wait for the model.
final class MadeVectors {

    private static final int REAL = 300;
    private static final int BATCH = 8192;
    private static final float SPREAD = 0.04f;

    private final Embedding embedding;
    private final SplittableRandom random;

    MadeVectors(Embedding embedding, long seed) {
        this.embedding = embedding;
        this.random = new SplittableRandom(seed);
    }

    /// Fills in a vector for every text of the documents.
    int fill(Vectors vectors, List<Document> documents, Consumer<Integer> progress) throws IOException {
        List<float[]> real = real(documents);
        Set<Long> prints = new HashSet<>();
        for (Document document : documents) {
            for (Passage passage : Passages.of(document)) {
                Texts.of(document.title(), passage).forEach(text -> prints.add(Vectors.fingerprint(text)));
            }
            if (prints.size() >= BATCH) {
                add(vectors, prints, real);
                progress.accept(vectors.size());
            }
        }
        add(vectors, prints, real);
        return vectors.size();
    }

    private List<float[]> real(List<Document> documents) {
        List<float[]> real = new ArrayList<>();
        for (Document document : documents) {
            Passage passage = Passages.of(document).getFirst();
            real.addAll(embedding.of(List.of(passage.words(passage.sentences().getFirst()))));
            if (real.size() == REAL) {
                break;
            }
        }
        return real;
    }

    private void add(Vectors vectors, Set<Long> prints, List<float[]> real) throws IOException {
        long[] fresh = prints.stream().filter(print -> vectors.place(print) < 0).mapToLong(Long::longValue).toArray();
        List<float[]> made = new ArrayList<>();
        for (int i = 0; i < fresh.length; i++) {
            made.add(near(real.get(random.nextInt(real.size()))));
        }
        vectors.add(fresh, made);
        prints.clear();
    }

    private float[] near(float[] real) {
        float[] vector = new float[real.length];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = real[i] + SPREAD * (random.nextInt() / (float) (1L << 31));
            sum += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
