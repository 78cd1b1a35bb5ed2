package signpost.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// The vectors of all texts the model has read, kept in one file and found by the text's fingerprint.
///
/// A text is embedded once, however often documents are indexed again. Records are only ever appended, so a kill leaves at most one
/// broken record at the end, which is cut off on opening. A vector is kept as 384 bytes and a factor: rounding moves a cosine by less than
/// 0.005. Thread-safe: many readers, one writer at a time.
final class Vectors implements AutoCloseable {

    private static final int RECORD = 8 + 4 + Embedding.SIZE;
    private static final int FACTOR = 8;
    private static final int BYTES = 12;

    private final FileChannel file;
    private final boolean readOnly;
    private final Arena arena = Arena.ofShared();
    private volatile Records records;

    /// What can be read: the mapped head of the file, how many records it and the whole file hold, and where each fingerprint stands.
    private record Records(MemorySegment memory, int mapped, int count, Places places) {}

    private Vectors(FileChannel file, boolean readOnly, Places places) throws IOException {
        this.file = file;
        this.readOnly = readOnly;
        this.records = map(places);
    }

    /// Opens the file, making it unless only reading.
    static Vectors open(Path path, boolean readOnly) throws IOException {
        if (!readOnly) {
            Files.createDirectories(path.getParent());
        } else if (!Files.exists(path)) {
            path = Files.createTempFile("signpost", ".vectors");
            path.toFile().deleteOnExit();
        }
        FileChannel file = readOnly
                ? FileChannel.open(path, StandardOpenOption.READ)
                : FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Vectors(file, readOnly, new Places());
    }

    private Records map(Places places) throws IOException {
        int count = (int) (file.size() / RECORD);
        MemorySegment memory = file.map(FileChannel.MapMode.READ_ONLY, 0, (long) count * RECORD, arena);
        for (int i = places.size(); i < count; i++) {
            places.put(memory.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * RECORD), i);
        }
        return new Records(memory, count, count, places);
    }

    /// The fingerprint of a text: 64 bits of its SHA-256.
    static long fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The place of a text's vector, or -1 where the model has not read it yet.
    int place(long fingerprint) {
        return records.places().get(fingerprint);
    }

    /// How many vectors there are.
    int size() {
        return records.count();
    }

    /// Whether the file has lost what was written to it.
    boolean isCut() {
        try {
            return file.size() < (long) records.count() * RECORD;
        } catch (IOException gone) {
            return true;
        }
    }

    /// Forgets all vectors: the model reads everything once more.
    synchronized void startAgain() throws IOException {
        if (!readOnly) {
            file.truncate(0);
        }
        records = map(new Places());
    }

    /// Adds vectors; they can be found as soon as this returns.
    synchronized void add(long[] fingerprints, List<float[]> vectors) throws IOException {
        if (readOnly) {
            throw new IllegalStateException("these vectors were opened to be read only");
        }
        ByteBuffer buffer = ByteBuffer.allocate(RECORD * fingerprints.length).order(java.nio.ByteOrder.nativeOrder());
        for (int i = 0; i < fingerprints.length; i++) {
            float[] vector = vectors.get(i);
            float largest = 1e-9f;
            for (float x : vector) {
                largest = Math.max(largest, Math.abs(x));
            }
            buffer.putLong(fingerprints[i]).putFloat(largest / 127);
            for (float x : vector) {
                buffer.put((byte) Math.round(x / largest * 127));
            }
        }
        buffer.flip();
        long end = (file.size() / RECORD) * RECORD;
        while (buffer.hasRemaining()) {
            end += file.write(buffer, end);
        }
        Records before = records;
        int count = (int) (end / RECORD);
        if (count - before.mapped() > Math.max(1024, before.mapped() / 8)) {
            records = map(before.places());
        } else {
            // not behind those known before: a write that broke off may have left records in between
            int first = count - fingerprints.length;
            for (int i = 0; i < fingerprints.length; i++) {
                before.places().put(fingerprints[i], first + i);
            }
            records = new Records(before.memory(), before.mapped(), count, before.places());
        }
    }

    /// The cosine between a probe and the vector at a place; -1 where the place is -1.
    float cosine(Probe probe, int place) {
        if (place < 0) {
            return -1;
        }
        float factor = copy(place, probe.scratch, 0);
        return VectorUtil.dotProduct(probe.bytes, probe.scratch) * probe.factor * factor;
    }

    /// Copies the vector at a place.
    ///
    /// @return what its numbers are to be multiplied by
    float copy(int place, byte[] to, int offset) {
        Records now = records;
        MemorySegment memory = place < now.mapped() ? now.memory() : fresh(place);
        long at = place < now.mapped() ? (long) place * RECORD : 0;
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at + BYTES, to, offset, Embedding.SIZE);
        return memory.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at + FACTOR);
    }

    /// A record written since the file was last mapped.
    private MemorySegment fresh(int place) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(RECORD);
            file.read(buffer, (long) place * RECORD);
            return MemorySegment.ofArray(buffer.array());
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be read: " + e.getMessage(), e);
        }
    }

    /// One vector to compare others with; for one thread.
    static final class Probe {
        private final byte[] bytes = new byte[Embedding.SIZE];
        private final byte[] scratch = new byte[Embedding.SIZE];
        private final float factor;

        Probe(float[] vector) {
            float largest = 1e-9f;
            for (float x : vector) {
                largest = Math.max(largest, Math.abs(x));
            }
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.round(vector[i] / largest * 127);
            }
            factor = largest / 127;
        }

        /// The cosine to a vector that stands in memory.
        float cosine(byte[] vectors, int offset, float multiplied) {
            System.arraycopy(vectors, offset, scratch, 0, Embedding.SIZE);
            return VectorUtil.dotProduct(bytes, scratch) * factor * multiplied;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        arena.close();
    }
}
