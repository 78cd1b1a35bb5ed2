package signpost.library;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What `manifest.csv` says about the documents of a folder, by path. Columns we do not know are ignored, missing ones are
/// asked of the documents themselves.
///
/// @param byPath the facts of each file named
record Manifest(Map<String, Facts> byPath) {

    static final String FILE_NAME = "manifest.csv";
    static final Manifest NONE = new Manifest(Map.of());

    Manifest {
        byPath = Map.copyOf(byPath);
    }

    /// Reads the manifest of a folder; an absent or damaged one says nothing.
    static Manifest of(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Map<String, Facts> facts = new HashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreHeaderCase(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(TextFile.read(file)), format)) {
            for (CSVRecord row : parser) {
                Map<String, String> values = new LinkedHashMap<>(row.toMap());
                String path = values.getOrDefault("file", values.getOrDefault("path", "")).strip().replace('\\', '/');
                values.remove("file");
                values.remove("path");
                if (!path.isEmpty()) {
                    facts.put(path, new Facts(values));
                }
            }
        } catch (IOException | Refusal | IllegalArgumentException | IllegalStateException
                | java.io.UncheckedIOException damaged) {
            return new Manifest(facts);
        }
        return new Manifest(facts);
    }

    /// What it says about one file.
    Facts facts(String path) {
        return byPath.getOrDefault(path, Facts.NONE);
    }
}
