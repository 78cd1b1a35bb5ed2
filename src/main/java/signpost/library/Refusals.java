package signpost.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The files of a library that could not be read, as far as it is known without reading them.
final class Refusals {

    private Refusals() {}

    /// Those that the last import remembers.
    static List<FileReport.Refused> in(Map<String, Entry> catalogue) {
        return List.copyOf(byPath(catalogue).values());
    }

    /// The same, with those that are refused by name or place.
    static List<FileReport.Refused> in(FolderWalk walk, Map<String, Entry> catalogue) {
        Map<String, FileReport.Refused> all = byPath(catalogue);
        walk.refused().forEach((path, reason) -> all.put(path, new FileReport.Refused(path, reason, false)));
        walk.manifest().damaged()
                .forEach((path, reason) -> all.put(path, new FileReport.Refused(path, reason, false)));
        return List.copyOf(all.values());
    }

    private static Map<String, FileReport.Refused> byPath(Map<String, Entry> catalogue) {
        Map<String, FileReport.Refused> all = new TreeMap<>();
        catalogue.forEach((path, entry) -> {
            if (!entry.reason().isEmpty() && !entry.reason().equals(Missing.REASON)) {
                all.put(path, new FileReport.Refused(path, entry.reason(), !entry.kept().isEmpty()));
            }
        });
        return all;
    }
}
