package signpost.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The library's own folder within the data folder: readings by the fingerprint of what they were read from, and a catalogue for
/// each folder of documents. Every file is written beside and moved into place, so that a kill at any moment leaves whole files.
final class Store {

    private static final String SUFFIX = "-" + ReadingCode.VERSION + ".reading";
    private static final String CATALOGUE = "catalogue-";

    private final Path home;
    private final Path readings;
    private final Path catalogue;

    Store(Path data, Path folder) {
        home = data.resolve("library");
        readings = home.resolve("readings");
        Path named = catalogue(folder);
        Path real = catalogue(real(folder));
        catalogue = Files.exists(named) ? named : real;
    }

    private Path catalogue(Path folder) {
        return home.resolve(CATALOGUE + Integer.toHexString(folder.toString().hashCode()));
    }

    /// Where a folder lies, whatever link leads to it.
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder;
        }
    }

    /// Where reader processes may leave files of their own.
    Path scratch() {
        return home.resolve("scratch");
    }

    Map<String, Entry> catalogue() {
        return Catalogue.load(catalogue);
    }

    void save(Map<String, Entry> entries) throws IOException {
        Files.createDirectories(home);
        Catalogue.save(catalogue, entries);
    }

    /// The reading of these bytes; empty where there is none or it is damaged.
    Optional<Reading> reading(String fingerprint) {
        try {
            return Optional.of(ReadingCode.decode(Files.readAllBytes(readings.resolve(fingerprint + SUFFIX))));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    void save(String fingerprint, Reading reading) throws IOException {
        Files.createDirectories(readings);
        replace(readings.resolve(fingerprint + SUFFIX), ReadingCode.encode(reading));
    }

    /// Removes readings that no catalogue names any more.
    void tidy() throws IOException {
        if (!Files.isDirectory(readings)) {
            return;
        }
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.list(home)) {
            files.filter(file -> file.getFileName().toString().startsWith(CATALOGUE))
                    .forEach(file -> Catalogue.load(file).values().forEach(entry -> named.add(entry.kept() + SUFFIX)));
        }
        try (Stream<Path> files = Files.list(readings)) {
            for (Path file : files.filter(file -> !named.contains(file.getFileName().toString())).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Puts a file in place of another, whole or not at all, and on the disk before it is seen.
    static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
