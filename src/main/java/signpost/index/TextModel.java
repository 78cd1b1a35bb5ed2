package signpost.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The embedding model by itself, for work on texts that are in no index. Thread-safe.
public final class TextModel implements AutoCloseable {

    private final Embedding embedding;

    private TextModel(Embedding embedding) {
        this.embedding = embedding;
    }

    /// Loads the model.
    ///
    /// @param folder where an unpacked copy of it is kept
    public static TextModel load(Path folder) throws IOException {
        return new TextModel(Embedding.load(folder, 1));
    }

    /// What a message means, as the running service takes it: [Index#meaning].
    public float[] of(String text) {
        return embedding.ofMessage(text);
    }

    /// A vector for each part of a text where it stands, as the running service takes it.
    public List<float[]> ofParts(List<String> parts) {
        return embedding.ofParts(parts);
    }

    @Override
    public void close() {
        embedding.close();
    }
}
