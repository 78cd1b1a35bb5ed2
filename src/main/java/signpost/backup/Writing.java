package signpost.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import signpost.backup.Manifest.Part;

/// Writes an archive beside its place, and puts it there once it is whole. For one thread.
final class Writing implements AutoCloseable {

    private final Path place;
    private final Path beside;
    private final ZipOutputStream zip;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Writing(Path place) throws IOException {
        this.place = place;
        this.beside = place.resolveSibling(place.getFileName() + ".part");
        Files.deleteIfExists(beside);
        privately(beside);
        this.zip = new ZipOutputStream(Files.newOutputStream(beside));
    }

    /// Writes one part.
    interface Content {
        /// @return its size, in the manifest's sense
        long to(OutputStream out) throws IOException;
    }

    void part(String name, Content content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            var out = new DigestOutputStream(zip, sha256());
            long size = content.to(out);
            parts.put(name, new Part(size, HexFormat.of().formatHex(out.getMessageDigest().digest())));
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Writes a file; one that has gone meanwhile is left out.
    void file(String name, Path file) throws IOException {
        byte[] small;
        try {
            if (Files.size(file) > 1 << 20) {
                // opened first: from then on it stays readable, and an entry that is begun has to be filled
                try (InputStream large = Files.newInputStream(file)) {
                    part(name, large::transferTo);
                }
                return;
            }
            small = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return;
        }
        part(name, out -> {
            out.write(small);
            return small.length;
        });
    }

    Map<String, Part> parts() {
        return parts;
    }

    /// Puts the archive into its place.
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Makes an empty file that only its owner may read, since names and keys go into it.
    static void privately(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }
}
