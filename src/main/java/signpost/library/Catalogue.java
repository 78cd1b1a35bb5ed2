package signpost.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The list of a library's files as last looked at, kept in one file of the data folder. A damaged or missing catalogue is an empty one.
final class Catalogue {

    private static final String HEAD = "signpost library 1";
    private static final int COLUMNS = 9;

    private Catalogue() {}

    static Map<String, Entry> load(Path file) {
        try {
            Map<String, Entry> entries = new TreeMap<>();
            for (List<String> row : Lines.load(file, HEAD).orElse(List.of())) {
                if (row.size() == COLUMNS) {
                    entries.put(row.getFirst(), new Entry(
                            Long.parseLong(row.get(1)), Long.parseLong(row.get(2)), Long.parseLong(row.get(3)),
                            row.get(4), row.get(5), row.get(6), row.get(7), Integer.parseInt(row.get(8))));
                }
            }
            return entries;
        } catch (NumberFormatException damaged) {
            return new TreeMap<>();
        }
    }

    static void save(Path file, Map<String, Entry> entries) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        entries.forEach((path, entry) -> rows.add(List.of(
                path, String.valueOf(entry.size()), String.valueOf(entry.modified()), String.valueOf(entry.seen()),
                entry.current(), entry.kept(), entry.slug(), entry.reason(), String.valueOf(entry.readers()))));
        Lines.save(file, HEAD, rows);
    }
}
