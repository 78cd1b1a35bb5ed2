package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.library.Document;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.Standing;

/// The index of a library: finds passages by their words and by their meaning.
///
/// Safe for use by many threads. What it keeps in its folder can be deleted at any time and is made again. One index at a time may write to
/// a folder; others may open it to read only.
public final class Index implements AutoCloseable {

    /// Changes with everything that makes an older folder unfit: analysis, fields, how passages are cut.
    static final String FORMAT = "8";

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final int REMEMBERED = 500;
    private static final double UNREAD = 0.05;

    private final Store store;
    private final Vectors vectors;
    private final Learner learner;
    private final Glossary glossary;
    private final Words words = Words.stems();
    private final Words allWords = Words.allStems();
    private final Words plain = Words.plain();
    private final Map<String, float[]> questions = new ConcurrentHashMap<>();
    private volatile Snapshot snapshot;
    private volatile @Nullable Mending mending;
    private volatile List<Document> source = List.of();
    private volatile Function<String, Standing> standings = path -> new Standing(false, java.util.Optional.empty(),
            java.util.Optional.empty());

    private Index(Store store, Vectors vectors, Learner learner, Glossary glossary) throws IOException {
        this.store = store;
        this.vectors = vectors;
        this.learner = learner;
        this.glossary = glossary;
        this.snapshot = new Snapshot(store.reader(), glossary);
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
        source = List.copyOf(documents);
        standings = standing;
        int changed = 0;
        Set<String> paths = new HashSet<>();
        for (Document document : documents) {
            paths.add(document.path());
            Listed known = snapshot.library.get(document.path());
            Listed now = Listed.of(document, standing.apply(document.path()), List.of(), List.of());
            if (known != null && known.stamp().equals(now.stamp())) {
                continue;
            }
            List<Passage> passages = Passages.of(document);
            Shelving.put(store.writer(), Listed.of(document, standing.apply(document.path()), passages),
                    passages);
            progress.accept(++changed);
        }
        for (String path : snapshot.library.keySet()) {
            if (!paths.contains(path)) {
                Shelving.remove(store.writer(), path);
                changed++;
            }
        }
        if (changed > 0) {
            store.commit();
            renew();
        }
        return changed;
    }

    private void renew() throws IOException {
        Snapshot before = snapshot;
        snapshot = new Snapshot(store.reader(), glossary);
        learner.learn(snapshot);
        store.release(before.reader);
    }

    /// Finds passages. Never throws for anything a person can type.
    public Found search(Search search) {
        for (int attempt = 0;; attempt++) {
            Snapshot now = snapshot;
            if (!now.reader.tryIncRef()) {
                continue;
            }
            try {
                return search(now, search);
            } catch (IOException | RuntimeException damaged) {
                if (attempt > 0 || !store.damagedBy(damaged)) {
                    throw damaged instanceof RuntimeException unchecked
                            ? unchecked
                            : new UncheckedIOException((IOException) damaged);
                }
                rebuild(now, damaged);
            } finally {
                store.release(now.reader);
            }
        }
    }

    private Found search(Snapshot now, Search search) throws IOException {
        Asked asked = ask(now, search.text());
        Naming naming = Naming.of(asked, now.titles);
        String rest = naming.rest(asked.text(), words);
        Asked about = rest.isEmpty() ? asked : ask(now, rest);
        Steering steering = Steering.of(asked.text(), now, naming, learner.everyday());
        return new Searching(now, asked, about, naming, search, steering, meaning(now, asked, about),
                naming.any() ? meaning(now, about, about) : null, vectors).run();
    }

    /// The question as it is understood: its spelling mended, other words found.
    private Asked ask(Snapshot now, String text) {
        String mended = spelling(now).mend(text, plain.of(text));
        Asked asked = Asked.of(mended, now.glossary, learner.everyday(), now::standing, words, allWords);
        List<String> written = plain.of(mended).stream().map(Words.Word::stem).toList();
        return asked.with(Compounds.in(written, now.words, words));
    }

    /// How words are mended, and for which words: those of one state of the library and so many English ones.
    private record Mending(Snapshot library, int english, Spelling spelling) {}

    private Spelling spelling(Snapshot now) {
        Mending known = mending;
        int english = learner.english().size();
        if (known == null || known.library() != now || known.english() != english) {
            Set<String> right = new HashSet<>(learner.english());
            for (Glossary.Entry entry : now.glossary.entries()) {
                List<String> said = new ArrayList<>(entry.also());
                said.add(entry.term());
                said.addAll(entry.shorts());
                said.forEach(each -> plain.of(each).forEach(word -> right.add(word.stem())));
            }
            known = new Mending(now, english, new Spelling(now.words, right, learner.everyday()));
            mending = known;
        }
        return known.spelling();
    }

    /// Null while the model has yet to read more than a little: half a library found by meaning would hide the other half.
    private @Nullable Meaning meaning(Snapshot now, Asked asked, Asked about) {
        Embedding model = learner.model();
        if (model == null || asked.terms().isEmpty() || now.read(vectors).unread() > UNREAD) {
            return null;
        }
        return new Meaning(vectors, Probing.of(asked, about, text -> vector(model, text)));
    }

    /// The vector of any text, for those who judge texts by meaning; empty while the model is loading or where there is none.
    public Optional<float[]> meaning(String text) {
        return Optional.ofNullable(learner.model()).map(model -> model.ofMessage(text));
    }

    /// A vector for each part of a text where it stands, of length 1; of zeros where the part has nothing to read, and where the text has become too
    /// long for the model. Empty while the model is loading or where there is none.
    public Optional<List<float[]>> meaningOfParts(List<String> parts) {
        return Optional.ofNullable(learner.model()).map(model -> model.ofParts(parts));
    }

    private float[] vector(Embedding model, String text) {
        if (questions.size() > REMEMBERED) {
            questions.clear();
        }
        return questions.computeIfAbsent(text, model::ofQuestion);
    }

    /// Builds a damaged index again beside, from the documents, and swaps; answers go on from the old one meanwhile where it can be read.
    private synchronized void rebuild(Snapshot broken, Exception cause) {
        if (snapshot != broken) {
            return;
        }
        LOG.warn("The index is damaged and is built again: {}", cause.getMessage());
        try {
            store.startAgain();
            for (Document document : source) {
                List<Passage> passages = Passages.of(document);
                Shelving.put(store.writer(),
                        Listed.of(document, standings.apply(document.path()), passages), passages);
            }
            store.commit();
            renew();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be built again: " + e.getMessage(), e);
        }
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
                now.library.size(), now.passages(), learner.model() != null, learner.done(), learner.total(),
                learner.idle());
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
