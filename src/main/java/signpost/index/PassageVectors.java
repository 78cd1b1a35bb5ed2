package signpost.index;

import java.util.Arrays;

/// The vectors of a snapshot's passages side by side, those of sentences left out: whoever looks through all of them reads memory in one go.
///
/// Passages join as the model reads them, and never leave or move; what [#joined(Vectors)] returned stays as it was. Thread-safe.
final class PassageVectors {

    private final long[][] texts;
    private final int passages;
    private final boolean[] there;
    private int seen = -1;
    private View view = new View(new byte[0], new float[0], new int[0], 0, 0);

    /// Some passages and their vectors.
    ///
    /// @param bytes the vectors, one after the other
    /// @param factors what the numbers of each are to be multiplied by
    /// @param docs the passages
    /// @param size how many there are; the arrays may be longer
    /// @param unread the share of all passages that is not among them
    record View(byte[] bytes, float[] factors, int[] docs, int size, double unread) {}

    /// @param texts the fingerprints of the texts of each passage, its own first; none where there is no passage
    PassageVectors(long[][] texts) {
        this.texts = texts;
        this.passages = (int) Arrays.stream(texts).filter(each -> each.length > 0).count();
        this.there = new boolean[texts.length];
    }

    /// How many passages there are, read or not.
    int passages() {
        return passages;
    }

    /// All that have a vector by now.
    synchronized View joined(Vectors vectors) {
        int now = vectors.size();
        if (now == seen) {
            return view;
        }
        seen = now;
        int room = view.docs.length;
        byte[] bytes = view.bytes;
        float[] factors = view.factors;
        int[] docs = view.docs;
        int size = view.size;
        for (int doc = 0; doc < texts.length; doc++) {
            int place = there[doc] || texts[doc].length == 0 ? -1 : vectors.place(texts[doc][0]);
            if (place < 0) {
                continue;
            }
            if (size == room) {
                room = Math.min(passages, Math.max(256, 2 * room));
                bytes = Arrays.copyOf(bytes, room * Embedding.SIZE);
                factors = Arrays.copyOf(factors, room);
                docs = Arrays.copyOf(docs, room);
            }
            factors[size] = vectors.copy(place, bytes, size * Embedding.SIZE);
            docs[size++] = doc;
            there[doc] = true;
        }
        view = new View(bytes, factors, docs, size, passages == 0 ? 0 : (passages - size) / (double) passages);
        return view;
    }
}
