package signpost.library;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes documents of what was read and what the manifest says.
final class Shelving {

    private Shelving() {}

    /// @param entries the catalogue
    /// @param readings what was read of each file that has a document, by path
    static Shelf shelf(Map<String, Entry> entries, Map<String, Reading> readings, Manifest manifest) {
        List<Standings.Held> held = new ArrayList<>();
        Map<String, Reading> byFingerprint = new HashMap<>();
        readings.forEach((path, reading) -> {
            Entry entry = entries.get(path);
            if (entry != null) {
                Facts said = manifest.facts(path).orElse(reading.facts());
                Details details = Describing.details(path, said);
                Document document = new Document(path, entry.slug(), entry.kept(), details, reading.sections());
                byFingerprint.put(entry.kept(), reading);
                held.add(new Standings.Held(document, said, reading.sketch()));
            }
        });
        return Shelf.of(held, byFingerprint);
    }

    /// The documents as the last import left them.
    static Shelf last(Store store, Path folder) {
        Map<String, Entry> entries = store.catalogue();
        Map<String, Reading> readings = new HashMap<>();
        entries.entrySet().parallelStream()
                .filter(entry -> !entry.getValue().kept().isEmpty())
                .map(entry -> Map.entry(entry.getKey(), store.lastReading(entry.getValue().kept())))
                .toList()
                .forEach(loaded -> {
                    Optional<Reading> reading = loaded.getValue();
                    reading.ifPresent(whole -> readings.put(loaded.getKey(), whole));
                });
        Manifest manifest = store.said()
                .map(said -> new Manifest(said, Map.of(), Set.of()))
                .orElseGet(() -> manifest(entries, folder));
        return shelf(entries, readings, manifest);
    }

    /// What the manifests in the folder say now, for a library that was last kept by a version that did not note what they said.
    private static Manifest manifest(Map<String, Entry> entries, Path folder) {
        Set<Path> manifests = new TreeSet<>(Set.of(folder.resolve(Manifest.FILE_NAME)));
        for (String path : entries.keySet()) {
            for (Path within = folder.resolve(path).getParent(); within != null
                    && within.startsWith(folder); within = within.getParent()) {
                manifests.add(within.resolve(Manifest.FILE_NAME));
            }
        }
        manifests.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        return Manifest.of(folder, manifests);
    }
}
