package signpost.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.library.Passage;

/// Reads passages with the model in the background, one thread, until every text of the newest snapshot has its vector.
final class Learner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);
    private static final int BATCH = 4;
    private static final int CHUNK = 32;

    /// After so long what could not be kept is tried again, as where the disk was full.
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Vectors vectors;
    private final Path modelFolder;
    private final boolean learning;
    private final CompletableFuture<Void> turn = new CompletableFuture<>();
    private final Thread thread;
    private final Object bell = new Object();
    private volatile @Nullable Snapshot wanted;
    private volatile @Nullable Embedding model;
    private volatile Set<String> english = Set.of();
    private volatile Set<String> everyday = Set.of();
    private volatile boolean closed;
    private volatile boolean idle;
    private volatile boolean unloadable;
    private volatile boolean failing;
    private volatile int done;
    private volatile int total;

    Learner(Path modelFolder, Vectors vectors, boolean learning) {
        this.modelFolder = modelFolder;
        this.vectors = vectors;
        this.learning = learning;
        this.thread = Thread.ofPlatform().daemon().name("signpost-model").priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    /// Loads the model and reads, beside everything else. To be told once more does no harm.
    void begin() {
        if (turn.complete(null)) {
            thread.start();
        }
    }

    /// The model, null while it is loading or where it cannot be loaded.
    @Nullable
    Embedding model() {
        return model;
    }

    /// English words as the model's vocabulary has them; empty while it is loading.
    Set<String> english() {
        return english;
    }

    /// The commonest English words; empty while the model is loading.
    Set<String> everyday() {
        return everyday;
    }

    /// What the model says; empty while it is loading, where there is none, and where it fails, which is logged once until it works again: whoever
    /// asks goes by words alone then.
    <T> Optional<T> ask(Function<Embedding, T> reading) {
        Embedding loaded = model;
        if (loaded == null) {
            return Optional.empty();
        }
        try {
            T said = reading.apply(loaded);
            failing = false;
            return Optional.of(said);
        } catch (RuntimeException | VirtualMachineError failed) {
            if (!failing) {
                LOG.error("The embedding model fails; what is asked now goes by words alone: {}", failed.toString());
            }
            failing = true;
            return Optional.empty();
        }
    }

    /// Sets what has to be read.
    void learn(Snapshot snapshot) {
        synchronized (bell) {
            wanted = snapshot;
            idle = unloadable; // nobody will ever read it
            bell.notifyAll();
        }
    }

    /// Whether everything that can be read has been.
    boolean idle() {
        return idle;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    private void run() {
        try {
            Embedding loaded = Embedding.load(modelFolder, 1);
            english = loaded.words();
            everyday = loaded.everyday();
            model = loaded;
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("The embedding model cannot be loaded; answers go by words alone: {}", e.getMessage());
            synchronized (bell) {
                unloadable = true;
                idle = true;
            }
            return;
        }
        Snapshot left = null;
        while (!closed) {
            Snapshot next;
            synchronized (bell) {
                while (wanted == null && !closed) {
                    idle = true;
                    try {
                        bell.wait(left == null ? 0 : AGAIN.toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    if (wanted == null && left != null) {
                        wanted = left;
                        idle = false;
                    }
                }
                next = wanted;
                wanted = null;
            }
            left = next != null && learning && !closed && !readAll(next) ? next : null;
        }
    }

    /// @return whether it need not be tried again
    private boolean readAll(Snapshot snapshot) {
        try {
            List<Integer> missing = missing(snapshot);
            total = missing.size();
            done = 0;
            for (int i = 0; i < missing.size() && !closed && wanted == null; i += CHUNK) {
                read(snapshot, missing.subList(i, Math.min(i + CHUNK, missing.size())));
                done = Math.min(i + CHUNK, missing.size());
            }
        } catch (org.apache.lucene.store.AlreadyClosedException superseded) {
            LOG.debug("A newer state of the library came while reading");
        } catch (IOException e) {
            LOG.warn("Reading passages with the model stopped and is tried again in {} seconds: {}", AGAIN.toSeconds(),
                    e.getMessage());
            return false;
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.warn("Reading passages with the model failed and is tried again in {} seconds: {}", AGAIN.toSeconds(),
                    e.toString());
            return false;
        }
        return true;
    }

    private List<Integer> missing(Snapshot snapshot) {
        List<Integer> missing = new ArrayList<>();
        for (int doc = 0; doc < snapshot.size(); doc++) {
            long[] texts = snapshot.texts(doc);
            boolean whole = true;
            for (int i = 0; i < texts.length && whole; i++) {
                whole = vectors.place(texts[i]) >= 0;
            }
            if (!whole) {
                missing.add(doc);
            }
        }
        return missing;
    }

    private void read(Snapshot snapshot, List<Integer> docs) throws IOException {
        Map<Long, String> texts = new LinkedHashMap<>();
        for (int doc : docs) {
            Passage passage = snapshot.passage(doc);
            for (String text : Texts.of(snapshot.listed(doc).details().title(), passage)) {
                long print = Vectors.fingerprint(text);
                if (vectors.place(print) < 0) {
                    texts.put(print, text);
                }
            }
        }
        List<Map.Entry<Long, String>> order = texts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().length()))
                .collect(Collectors.toList());
        Embedding reading = model;
        for (int i = 0; i < order.size() && !closed && reading != null; i += BATCH) {
            List<Map.Entry<Long, String>> batch = order.subList(i, Math.min(i + BATCH, order.size()));
            List<float[]> read = reading.of(batch.stream().map(Map.Entry::getValue).toList());
            vectors.add(batch.stream().mapToLong(Map.Entry::getKey).toArray(), read);
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (bell) {
            bell.notifyAll();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Embedding loaded = model;
        if (loaded != null && !thread.isAlive()) {
            model = null;
            loaded.close();
        }
    }
}
