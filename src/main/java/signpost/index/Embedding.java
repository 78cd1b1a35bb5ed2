package signpost.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small sentence-embedding model in the process: texts of like meaning get vectors that point the same way.
///
/// The model is BGE-small-en-v1.5, quantised to 8 bits (Xiao and others 2023, "C-Pack"): 384 numbers a text, of length 1, so that the
/// dot product is the cosine. Thread-safe. Needs no network: the model comes with the program.
final class Embedding implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Embedding.class);

    /// How many numbers a vector has.
    static final int SIZE = 384;

    /// Names the model, so that vectors of another one are never mixed in.
    static final String NAME = "bge-small-en-v1.5-q";

    /// How many word pieces of a text are read; the rest is passed over.
    static final int LONGEST = 384;

    /// As many of a question's: a longer one says what it is about at its beginning, and somebody waits.
    static final int LONGEST_QUESTION = 128;

    private static final String ASKING = "Represent this sentence for searching relevant passages: ";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Lock reading;
    private final Lock closing;
    private final WordPiece wordPiece;

    /// So many of the vocabulary's entries, which stand in the order of their frequency, are everyday words.
    private static final int EVERYDAY = 9000;

    private final Set<String> words;
    private final Set<String> everyday;

    private Embedding(OrtEnvironment environment, OrtSession session, Map<String, Integer> vocabulary) {
        this.environment = environment;
        this.session = session;
        var gate = new ReentrantReadWriteLock();
        this.reading = gate.readLock();
        this.closing = gate.writeLock();
        this.wordPiece = new WordPiece(vocabulary);
        this.words = vocabulary.keySet().stream().filter(piece -> !piece.startsWith("##"))
                .collect(Collectors.toUnmodifiableSet());
        this.everyday = words.stream().filter(word -> vocabulary.getOrDefault(word, EVERYDAY) < EVERYDAY)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Loads the model, keeping an unpacked copy in the folder.
    ///
    /// @param threads how many threads one computation may use
    static Embedding load(Path folder, int threads) throws IOException {
        try (InputStream tokenizer = Unpacked.resource(NAME + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = session(environment, new Unpacked(folder, NAME + ".onnx"), options);
            return new Embedding(environment, session, Vocabulary.read(tokenizer));
        } catch (OrtException e) {
            throw new IOException("the embedding model cannot be loaded: " + e.getMessage(), e);
        }
    }

    /// Opens the model. A file that it does not understand is unpacked once more.
    private static OrtSession session(OrtEnvironment environment, Unpacked model, OrtSession.SessionOptions options)
            throws IOException, OrtException {
        String file = model.file().toString();
        try {
            return environment.createSession(file, options);
        } catch (OrtException damaged) {
            LOG.warn("The file of the model was damaged and is unpacked once more: {}", damaged.getMessage());
            return environment.createSession(model.anew().toString(), options);
        }
    }

    /// The whole words of its vocabulary, in lower case: the commonest thirty thousand of English.
    Set<String> words() {
        return words;
    }

    /// The commonest several thousand of them.
    Set<String> everyday() {
        return everyday;
    }

    /// The vector of a question.
    float[] ofQuestion(String text) {
        return of(List.of(ASKING + text), LONGEST_QUESTION).getFirst();
    }

    /// What a message means, to be compared with other messages: three vectors of length 1, one behind the other. The first is that of the mark at its
    /// beginning, which stands for the whole; the second the mean of its pieces'; the third has of each number the greatest of theirs, which tells
    /// what one word alone says.
    float[] ofMessage(String text) {
        long[] pieces = wordPiece.pieces(text, LONGEST_QUESTION);
        return read(new long[][]{pieces}, pieces.length, states -> wholeMeanAndGreatest(states, pieces.length - 1));
    }

    private static float[] wholeMeanAndGreatest(FloatBuffer states, int end) {
        float[] whole = new float[SIZE];
        states.get(0, whole);
        float[] mean = new float[SIZE];
        float[] greatest = new float[SIZE];
        float[] state = new float[SIZE];
        for (int piece = 1; piece < end; piece++) {
            states.get(piece * SIZE, state);
            for (int i = 0; i < SIZE; i++) {
                mean[i] += state[i];
                greatest[i] = piece == 1 ? state[i] : Math.max(greatest[i], state[i]);
            }
        }
        float[] all = new float[3 * SIZE];
        int at = 0;
        for (float[] vector : List.of(whole, mean, greatest)) {
            normalise(vector);
            System.arraycopy(vector, 0, all, at, SIZE);
            at += SIZE;
        }
        return all;
    }

    /// The vectors of texts to be found, in their order; quickest when they are of like length.
    List<float[]> of(List<String> texts) {
        return of(texts, LONGEST);
    }

    private List<float[]> of(List<String> texts, int longest) {
        long[][] pieces = new long[texts.size()][];
        int width = 0;
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = wordPiece.pieces(texts.get(i), longest);
            width = Math.max(width, pieces[i].length);
        }
        int each = width * SIZE;
        return read(pieces, width, states -> {
            float[][] vectors = new float[pieces.length][SIZE];
            for (int i = 0; i < vectors.length; i++) {
                states.get(i * each, vectors[i]);
                normalise(vectors[i]);
            }
            return List.of(vectors);
        });
    }

    /// The vector of each part of a text where it stands: the mean of its pieces'. A long text is read in windows that overlap, as far as
    /// [PartVectors#LONGEST].
    List<float[]> ofParts(List<String> parts) {
        return new PartVectors(parts, wordPiece, window -> read(new long[][]{window}, window.length, states -> {
            float[] all = new float[window.length * SIZE];
            states.get(0, all);
            return all;
        })).all();
    }

    /// Has the model read texts, and takes what is wanted from its states: for each text so many pieces of [#SIZE] numbers.
    private <T> T read(long[][] pieces, int width, Function<FloatBuffer, T> taking) {
        long[] ids = new long[pieces.length * width];
        long[] mask = new long[ids.length];
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(pieces[i], 0, ids, i * width, pieces[i].length);
            Arrays.fill(mask, i * width, i * width + pieces[i].length, 1);
        }
        long[] shape = {pieces.length, width};
        reading.lock();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]),
                        shape);
                OrtSession.Result result = session.run(Map.of(
                        "input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return taking.apply(((OnnxTensor) result.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
        } finally {
            reading.unlock();
        }
    }

    static void normalise(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += x * x;
        }
        float factor = (float) (1 / Math.sqrt(Math.max(sum, 1e-12)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    /// Waits for whoever has it read.
    @Override
    public void close() {
        closing.lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be closed: " + e.getMessage(), e);
        } finally {
            closing.unlock();
        }
    }
}
