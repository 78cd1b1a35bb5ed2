package signpost.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a Word or PowerPoint file. Only parts asked for by name are unpacked, into memory and up to a limit, so that
/// neither a bomb nor a path that leads out of the file does harm.
final class OfficeZip implements Closeable {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_PART = 96L * 1024 * 1024;
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
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new ByteArrayInputStream(unpacked(in, entry.getCompressedSize())));
        } catch (ZipException damaged) {
            throw new Refusal("damaged: part " + name + " cannot be unpacked");
        }
    }

    private static byte[] unpacked(InputStream in, long packed) throws IOException, Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            boolean bomb = out.size() > SMALL && out.size() > GREATEST_RATIO * Math.max(1, packed);
            if (out.size() > LARGEST_PART || bomb) {
                throw new Refusal("unpacks to far more than it should (perhaps a zip bomb)");
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
