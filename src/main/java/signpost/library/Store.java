package signpost.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The library's own folder within the data folder: readings by the fingerprint of what they were read from, and a catalogue for
/// each folder of documents. Every file is written beside and moved into place, so that a kill at any moment leaves whole files.
final class Store {

    private static final String SUFFIX = ".reading";
    private static final String CATALOGUE = "catalogue-";
    private static final String SAID = "signpost said 1";

    private final Path home;
    private final Path readings;
    private final Path catalogue;
    private final Path said;
    private final Missing missing;

    /// The bytes of which there is only a reading by older readers.
    private final Set<String> older = ConcurrentHashMap.newKeySet();

    Store(Path data, Path folder) {
        home = data.resolve("library");
        readings = home.resolve("readings");
        String named = name(folder);
        String name = Files.exists(home.resolve(CATALOGUE + named)) ? named : name(RealPath.of(folder));
        catalogue = home.resolve(CATALOGUE + name);
        said = home.resolve("said-" + name);
        missing = new Missing(home, name);
    }

    private static String name(Path folder) {
        return Integer.toHexString(folder.toString().hashCode());
    }

    /// What is known of documents whose files are gone.
    Missing missing() {
        return missing;
    }

    /// What the manifests said last of each file, by path; empty where nobody noted it.
    Optional<Map<String, Facts>> said() {
        return Lines.load(said, SAID).map(rows -> {
            Map<String, Facts> facts = new HashMap<>();
            for (List<String> row : rows) {
                Map<String, String> values = new HashMap<>();
                for (int i = 1; i + 1 < row.size(); i += 2) {
                    values.put(row.get(i), row.get(i + 1));
                }
                facts.put(row.getFirst(), new Facts(values));
            }
            return facts;
        });
    }

    void saveSaid(Map<String, Facts> facts) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        facts.forEach((path, one) -> {
            List<String> row = new ArrayList<>(List.of(path));
            one.values().forEach((name, value) -> {
                row.add(name);
                row.add(value);
            });
            rows.add(row);
        });
        Files.createDirectories(home);
        Lines.save(said, SAID, rows);
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

    /// The reading of these bytes by the readers of now; empty where there is none or it is damaged.
    Optional<Reading> reading(String fingerprint) {
        return reading(fingerprint, ReadingCode.VERSION);
    }

    /// The reading of these bytes by the readers of now, else by the last ones that left one: better than none while the file is away.
    Optional<Reading> lastReading(String fingerprint) {
        Optional<Reading> found = reading(fingerprint);
        for (int version = ReadingCode.VERSION - 1; found.isEmpty() && version >= ReadingCode.OLDEST; version--) {
            found = reading(fingerprint, version);
            found.ifPresent(_ -> older.add(fingerprint));
        }
        return found;
    }

    /// Whether older readers made the last reading of these bytes.
    boolean isOlder(String fingerprint) {
        return older.contains(fingerprint);
    }

    private Optional<Reading> reading(String fingerprint, int version) {
        try {
            return Optional.of(ReadingCode.decode(Files.readAllBytes(file(fingerprint, version))));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Path file(String fingerprint, int version) {
        return readings.resolve(fingerprint + "-" + version + SUFFIX);
    }

    void save(String fingerprint, Reading reading) throws IOException {
        Files.createDirectories(readings);
        replace(file(fingerprint, ReadingCode.VERSION), ReadingCode.encode(reading));
        older.remove(fingerprint);
    }

    /// Removes readings that no catalogue names any more, and those by older readers where there is a newer one.
    void tidy() throws IOException {
        if (!Files.isDirectory(readings)) {
            return;
        }
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.list(home)) {
            files.filter(file -> file.getFileName().toString().startsWith(CATALOGUE))
                    .forEach(file -> Catalogue.load(file).values().forEach(entry -> named.add(newest(entry.kept()))));
        }
        try (Stream<Path> files = Files.list(readings)) {
            for (Path file : files.filter(file -> !named.contains(file.getFileName().toString())).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String newest(String fingerprint) {
        for (int version = ReadingCode.VERSION; version > ReadingCode.OLDEST; version--) {
            if (Files.exists(file(fingerprint, version))) {
                return file(fingerprint, version).getFileName().toString();
            }
        }
        return file(fingerprint, ReadingCode.OLDEST).getFileName().toString();
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
