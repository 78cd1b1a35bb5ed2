package signpost.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signpost.library.Document;
import signpost.library.Standing;

/// How fast the index is with a large library, beside bare Lucene in the same run. For measures only, and for one thread.
///
/// Call [#index(Consumer)], [#plain()], [#ask()], [#fill(Consumer)] and [#ask()] in this order.
public final class SpeedTrial implements AutoCloseable {

    private static final long SEED = 20_261_121;
    private static final int QUESTIONS = 500;
    private static final int WARMING = 300;
    private static final int FIRST = 60;
    private static final Standing IN_FORCE = new Standing(false, Optional.empty(), Optional.empty());

    private final Path folder;
    private final Path model;
    private final List<Document> documents;
    private final List<String> questions;
    private final BareLucene bare;
    private @Nullable Index index;

    /// How long indexing took with bare Lucene and with all that the index does.
    public record Indexing(Taken bare, Taken ours) {}

    /// @param seconds by the clock
    /// @param processor seconds that the indexing thread computed: steadier on a machine with other work
    public record Taken(double seconds, double processor) {}

    /// @param library the documents whose sentences are shuffled
    /// @param folder an empty folder for what the trial writes
    /// @param model where an unpacked copy of the embedding model is kept
    /// @param passages how many passages the trial makes
    public SpeedTrial(List<Document> library, Path folder, Path model, int passages) throws IOException {
        Shuffled shuffled = new Shuffled(library, SEED);
        this.folder = folder;
        this.model = model;
        this.documents = shuffled.documents(passages);
        this.questions = shuffled.questions(QUESTIONS + WARMING);
        this.bare = new BareLucene(folder.resolve("bare"));
    }

    /// Indexes everything twice, the model kept out of it, after a little of it to warm up.
    public Indexing index(Consumer<Integer> progress) throws IOException, InterruptedException {
        List<Document> first = documents.subList(0, Math.min(FIRST, documents.size()));
        BareLucene.index(folder.resolve("bare-warming"), first);
        Index opened = open();
        opened.reflect(first, path -> IN_FORCE, done -> {});
        opened.reflect(List.of(), path -> IN_FORCE, done -> {});
        Taken plain = taken(() -> BareLucene.index(folder.resolve("bare"), documents));
        return new Indexing(plain, taken(() -> opened.reflect(documents, path -> IN_FORCE, progress)));
    }

    /// Something done with files.
    private interface Work {
        void run() throws IOException;
    }

    private static Taken taken(Work work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long computed = threads.getCurrentThreadCpuTime();
        work.run();
        return new Taken((System.nanoTime() - start) / 1e9, (threads.getCurrentThreadCpuTime() - computed) / 1e9);
    }

    private Index open() throws IOException, InterruptedException {
        Index opened = Index.open(folder.resolve("index"), model, Glossary.EMPTY, false, false);
        opened.begin();
        index = opened;
        while (!opened.state().model() && !opened.state().complete()) {
            Thread.sleep(20);
        }
        return opened;
    }

    /// How long bare Lucene took for each question, in nanoseconds.
    public List<Long> plain() throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (String question : questions) {
            long start = System.nanoTime();
            bare.best(question, 10);
            nanos.add(System.nanoTime() - start);
        }
        return nanos.subList(WARMING, nanos.size());
    }

    /// How long the index took for each question, in nanoseconds: before [#fill(Consumer)] by words alone, after it by meaning too, the model
    /// reading the question included.
    public List<Long> ask() {
        Index asked = index;
        if (asked == null) {
            throw new IllegalStateException("index first");
        }
        List<Long> nanos = new ArrayList<>();
        for (String question : questions) {
            long start = System.nanoTime();
            asked.search(Search.of(question));
            nanos.add(System.nanoTime() - start);
        }
        return nanos.subList(WARMING, nanos.size());
    }

    /// Gives every text of the library a vector without the model reading it: near one of a few hundred that it did read.
    ///
    /// @return how many vectors there are
    public int fill(Consumer<Integer> progress) throws IOException, InterruptedException {
        closeIndex();
        int filled;
        try (Embedding embedding = Embedding.load(model, 2);
                Vectors vectors = Vectors.open(folder.resolve("index").resolve(Embedding.NAME + ".vectors"), false)) {
            filled = new MadeVectors(embedding, SEED).fill(vectors, documents, progress);
        }
        open().reflect(documents, path -> IN_FORCE, done -> {});
        return filled;
    }

    @Override
    public void close() throws IOException {
        closeIndex();
        bare.close();
    }

    private void closeIndex() throws IOException {
        Index opened = index;
        if (opened != null) {
            index = null;
            opened.close();
        }
    }
}
