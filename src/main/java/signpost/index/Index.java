package signpost.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.library.Document;
import signpost.library.Standing;

/// The index of a library: finds passages by their words and by their meaning.
///
/// Safe for use by many threads. What it keeps in its folder can be deleted at any time and is made again. One index at a time may write to
/// a folder; others may open it to read only.
public final class Index implements AutoCloseable {

    /// Changes with everything that makes an older folder unfit: analysis, fields, how passages are cut. Such a folder answers until all is written
    /// anew, as far as it can be read.
    static final String FORMAT = "9";

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Store store;
    private final Vectors vectors;
    private final Learner learner;
    private final Glossary glossary;
    private final Understanding understanding;
    private final Repair repair = new Repair(this::mend);
    private volatile Snapshot snapshot;
    private volatile @Nullable Stock stock;

    /// Whether all documents were told once.
    private volatile boolean told;

    /// Whether files in use were found to be damaged.
    private volatile boolean damaged;

    /// Whether not all was shown when last all documents were told.
    private volatile boolean lacking;

    private Index(Store store, Vectors vectors, Learner learner, Glossary glossary) throws IOException {
        this.store = store;
        this.vectors = vectors;
        this.learner = learner;
        this.glossary = glossary;
        this.understanding = new Understanding(vectors, learner);
        this.snapshot = Snapshot.first(store, glossary);
    }

    /// Opens the index in a folder, making an empty one where there is none or none that can be read.
    ///
    /// @param folder what the index keeps
    /// @param model where an unpacked copy of the embedding model is kept
    /// @param glossary other words for the same thing
    /// @param readOnly whether another process may be writing to the folder
    /// @throws IOException when the folder cannot be read or written
    public static Index open(Path folder, Path model, Glossary glossary, boolean readOnly) throws IOException {
        Index index = openForWords(folder, model, glossary, readOnly);
        index.begin();
        return index;
    }

    /// As [#open(Path, Path, Glossary, boolean)], but the model, which takes a while, is not loaded before [#begin].
    public static Index openForWords(Path folder, Path model, Glossary glossary, boolean readOnly) throws IOException {
        return open(folder, model, glossary, readOnly, !readOnly);
    }

    /// As [#openForWords].
    ///
    /// @param learning whether the model reads the passages that it has not read
    static Index open(Path folder, Path model, Glossary glossary, boolean readOnly, boolean learning)
            throws IOException {
        Store store = Store.open(folder, readOnly);
        Vectors vectors = Vectors.open(folder.resolve(Embedding.NAME + ".vectors"), readOnly);
        Learner learner = new Learner(model, vectors, learning);
        Index index = new Index(store, vectors, learner, glossary);
        learner.learn(index.snapshot);
        return index;
    }

    /// Begins to load the model and to read with it what it has not read, in the background.
    public void begin() {
        learner.begin();
    }

    /// Makes the index show exactly these documents. Words can be found when this returns; meaning follows in the background. Only documents
    /// that changed are indexed again.
    ///
    /// @param documents all documents of the library
    /// @param standing whether the document with this path still holds
    /// @param progress told how many of the changed documents are done, now and then
    /// @return how many documents were written or removed
    /// @throws IOException when the folder cannot be written; what could be found before still can
    public synchronized int reflect(List<Document> documents, Function<String, Standing> standing,
            Consumer<Integer> progress) throws IOException {
        Stock now = new Stock(documents, standing);
        stock = now;
        try {
            int changed = bring(now, progress);
            told = true;
            return changed;
        } finally {
            lacking = !now.isShownBy(snapshot.library);
        }
    }

    private int bring(Stock now, Consumer<Integer> progress) throws IOException {
        try {
            if (store.isWhole()) {
                int changed = now.bring(store, snapshot.library, progress);
                if (changed > 0) {
                    store.commit();
                    renew();
                }
                if (now.isShownBy(snapshot.library)) {
                    return changed;
                }
                LOG.warn("The index does not show what the library holds, and is built again");
            }
        } catch (IOException | RuntimeException | InternalError | AssertionError failed) {
            if (!Damage.shownBy(failed)) {
                throw failed;
            }
            LOG.warn("The index is damaged and is built again: {}", failed.toString());
        }
        return bringAll(now, progress);
    }

    /// Writes everything into an index beside, and swaps.
    private int bringAll(Stock now, Consumer<Integer> progress) throws IOException {
        store.startAgain();
        int written = now.bring(store, Map.of(), progress);
        store.commit();
        renew();
        return written;
    }

    private void renew() throws IOException {
        Snapshot before = snapshot;
        snapshot = new Snapshot(store.reader(), glossary);
        damaged = false;
        learner.learn(snapshot);
        store.release(before.reader);
    }

    /// Finds passages. Never throws for anything a person can type.
    ///
    /// @throws Unreadable when what is looked for stands in files that cannot be read, until they are written again
    public Found search(Search search) {
        for (int attempt = 0;; attempt++) {
            Snapshot now = snapshot;
            if (!now.reader.tryIncRef()) {
                continue;
            }
            try {
                return understanding.of(now, search).run();
            } catch (IOException | RuntimeException | VirtualMachineError | AssertionError failed) {
                if (!Damage.suspectedBy(failed)) {
                    throw Damage.unchecked(failed);
                }
                Repair.Outcome outcome = attempt > 0 ? Repair.Outcome.UNDER_WAY : repair.soon();
                if (outcome == Repair.Outcome.SOUND) {
                    throw Damage.unchecked(failed);
                }
                if (outcome == Repair.Outcome.UNDER_WAY) {
                    throw new Unreadable(failed);
                }
            } finally {
                store.release(now.reader);
            }
        }
    }

    /// The index cannot be read where it was looked into. It is being written again: who asks again in a minute may be answered.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable(Throwable cause) {
            super("the index cannot be read: " + cause, cause);
        }
    }

    /// What any text means, for those who judge texts by meaning: three vectors of length 1, one behind the other, of the whole, of its words on the
    /// mean, and of the greatest number of any word in each place. Empty while the model is loading, where there is none and where it fails.
    public Optional<float[]> meaning(String text) {
        return learner.ask(model -> model.ofMessage(text));
    }

    /// A vector for each part of a text where it stands, of length 1; of zeros where the part has nothing to read, and where the text has become too
    /// long for the model. Empty while the model is loading, where there is none and where it fails.
    public Optional<List<float[]>> meaningOfParts(List<String> parts) {
        return learner.ask(model -> model.ofParts(parts));
    }

    /// Looks whether the files in use are damaged, and if so writes everything into an index beside, and swaps; answers go on meanwhile from what
    /// can be read of the old one.
    private Repair.Outcome mend() throws IOException {
        Snapshot suspect = snapshot;
        if (!suspect.reader.tryIncRef()) {
            return Repair.Outcome.MENDED;
        }
        try {
            if (!store.isWhole() && !damaged) { // of another version, and being written anew
                return Repair.Outcome.UNDER_WAY;
            }
            if (!vectors.isCut() && !Damage.in(suspect.reader)) {
                return Repair.Outcome.SOUND;
            }
        } finally {
            store.release(suspect.reader);
        }
        damaged = true;
        return store.isWritable() ? rebuilt(suspect) : Repair.Outcome.UNDER_WAY;
    }

    private synchronized Repair.Outcome rebuilt(Snapshot broken) throws IOException {
        if (snapshot != broken) {
            return Repair.Outcome.MENDED;
        }
        LOG.warn("The index is damaged and is built again");
        if (vectors.isCut()) {
            vectors.startAgain();
        }
        Stock known = stock;
        if (known == null) { // what the library holds was not said yet, and will be written whole when it is
            store.startAgain();
            return Repair.Outcome.UNDER_WAY;
        }
        bringAll(known, _ -> {});
        lacking = !known.isShownBy(snapshot.library);
        return Repair.Outcome.MENDED;
    }

    /// Waits until the model has read every passage, or until the time is over.
    ///
    /// @param progress told about twice a second how far it is
    /// @return whether it is complete
    public boolean await(Duration most, Consumer<State> progress) throws InterruptedException {
        learner.begin();
        long end = System.nanoTime() + most.toNanos();
        while (!learner.idle() && System.nanoTime() < end) {
            Thread.sleep(20);
            progress.accept(state());
        }
        return learner.idle();
    }

    /// How far it is.
    public State state() {
        Snapshot now = snapshot;
        return new State(
                now.library.size(), now.passages(), told || !store.isWritable() && store.isWhole(),
                learner.model() != null, learner.done(), learner.total(),
                learner.idle(), !damaged && !lacking);
    }

    /// The documents as the index knows them.
    public List<Listed> listed() {
        return List.copyOf(snapshot.library.values());
    }

    /// The glossary with the acronyms learnt from the documents.
    public Glossary glossary() {
        return snapshot.glossary;
    }

    @Override
    public void close() throws IOException {
        learner.close();
        store.close();
        vectors.close();
    }
}
