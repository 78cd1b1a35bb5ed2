package signpost.library;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a Word or PowerPoint file. Only parts asked for by name are unpacked, into memory and up to a limit, so that
/// neither a bomb nor a path that leads out of the file does harm.
final class OfficeZip implements Closeable {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_PART = 96L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final long SMALL = 4L * 1024 * 1024;
    private static final long GREATEST_RATIO = 200;

    private final ZipFile zip;

    OfficeZip(Path file) throws IOException, Refusal {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Refusal("damaged: not a whole Office file");
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new Refusal("too many parts: " + zip.size());
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// One part; empty where the file has none of this name.
    Optional<InputStream> part(String name) throws IOException, Refusal {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (isBomb(entry.getSize(), packed)) {
            throw bomb();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new ByteArrayInputStream(unpacked(in, packed, entry.getSize())));
        } catch (ZipException damaged) {
            throw new Refusal("damaged: part " + name + " cannot be unpacked");
        }
    }

    /// @param said how large it says it is; it may lie
    private static byte[] unpacked(InputStream in, long packed, long said) throws IOException, Refusal {
        byte[] all = new byte[(int) Math.clamp(said, BLOCK, LARGEST_PART)];
        int size = 0;
        for (int n = in.read(all, 0, all.length); n >= 0; n = in.read(all, size, all.length - size)) {
            size += n;
            if (isBomb(size, packed)) {
                throw bomb();
            }
            if (size == all.length) {
                int more = in.read();
                if (more < 0) {
                    return all;
                }
                all = Arrays.copyOf(all, 2 * size);
                all[size++] = (byte) more;
            }
        }
        return Arrays.copyOf(all, size);
    }

    private static boolean isBomb(long size, long packed) {
        return size > LARGEST_PART || (size > SMALL && size > GREATEST_RATIO * packed);
    }

    private static Refusal bomb() {
        return new Refusal("unpacks to far more than it should (perhaps a zip bomb)");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
