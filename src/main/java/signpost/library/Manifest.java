package signpost.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What `manifest.csv` says about the documents of a folder, by path. Columns we do not know are ignored, missing ones are
/// asked of the documents themselves.
///
/// @param byPath the facts of each file named
/// @param damaged the manifests that break off, by their own paths, and from which row on they say nothing
record Manifest(Map<String, Facts> byPath, Map<String, String> damaged) {

    static final String FILE_NAME = "manifest.csv";

    Manifest {
        byPath = Map.copyOf(byPath);
        damaged = Map.copyOf(damaged);
    }

    /// What several manifests within a folder say together; paths in each count from where it lies.
    static Manifest of(Path folder, Collection<Path> manifests) {
        Map<String, Facts> facts = new HashMap<>();
        Map<String, String> damaged = new HashMap<>();
        for (Path manifest : manifests) {
            Path where = manifest.getParent() == null ? folder : manifest.getParent();
            String prefix = folder.relativize(where).toString().replace('\\', '/');
            String before = prefix.isEmpty() ? "" : prefix + "/";
            String damage = read(manifest, (file, said) -> facts.merge(before + file, said, Facts::orElse));
            if (!damage.isEmpty()) {
                damaged.put(before + FILE_NAME, damage);
            }
        }
        return new Manifest(facts, damaged);
    }

    /// Takes one manifest's facts by path; an absent one says nothing, a damaged one what stands above the damage.
    ///
    /// @return what is wrong with it; empty where nothing is
    private static String read(Path file, BiConsumer<String, Facts> facts) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        long rows = 0;
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
                rows = row.getRecordNumber();
                Map<String, String> values = new LinkedHashMap<>();
                row.toMap().forEach((name, value) -> values.put(name.strip().toLowerCase(Locale.ROOT), value));
                String path = values.getOrDefault("file", values.getOrDefault("path", "")).strip().replace('\\', '/');
                values.remove("file");
                values.remove("path");
                if (!path.isEmpty()) {
                    facts.accept(path, new Facts(values));
                }
            }
        } catch (IOException | Refusal | IllegalArgumentException | IllegalStateException
                | UncheckedIOException damaged) {
            return "what it says behind row " + (rows + 1) + " cannot be read; is a quotation mark left open?";
        }
        return "";
    }

    /// What it says about one file.
    Facts facts(String path) {
        return byPath.getOrDefault(path, Facts.NONE);
    }
}
