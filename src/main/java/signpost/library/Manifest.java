package signpost.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What `manifest.csv` says about the documents of a folder, by path. Columns we do not know are ignored, missing ones are
/// asked of the documents themselves.
///
/// @param byPath the facts of each file named
/// @param damaged the manifests that cannot be read or break off, by their own paths, and what is wrong with them
/// @param unheard what begins the paths of the files that the damaged ones would tell of
record Manifest(Map<String, Facts> byPath, Map<String, String> damaged, Set<String> unheard) {

    static final String FILE_NAME = "manifest.csv";

    /// The names of the column that says which file a row is about.
    private static final Set<String> PATH = Set.of("file", "path");

    Manifest {
        byPath = Map.copyOf(byPath);
        damaged = Map.copyOf(damaged);
        unheard = Set.copyOf(unheard);
    }

    /// The same, with what was said before of the files that it cannot speak for.
    ///
    /// @param before what was said of each file, by path
    /// @param away whether a file is where no manifest can be looked for
    Manifest keeping(Map<String, Facts> before, Predicate<String> away) {
        Map<String, Facts> all = new HashMap<>(byPath);
        before.forEach((path, facts) -> {
            if (away.test(path)) {
                all.put(path, facts);
            } else if (unheard.stream().anyMatch(path::startsWith)) {
                all.putIfAbsent(path, facts);
            }
        });
        return new Manifest(all, damaged, unheard);
    }

    /// What several manifests within a folder say together; paths in each count from where it lies.
    static Manifest of(Path folder, Collection<Path> manifests) {
        Map<String, Facts> facts = new HashMap<>();
        Map<String, String> damaged = new HashMap<>();
        Set<String> unheard = new HashSet<>();
        for (Path manifest : manifests) {
            Path where = manifest.getParent() == null ? folder : manifest.getParent();
            String prefix = folder.relativize(where).toString().replace('\\', '/');
            String before = prefix.isEmpty() ? "" : prefix + "/";
            String damage = read(manifest, (file, said) -> facts.merge(before + file, said, Facts::orElse));
            if (!damage.isEmpty()) {
                damaged.put(before + FILE_NAME, damage);
                unheard.add(before);
            }
        }
        return new Manifest(facts, damaged, unheard);
    }

    /// Takes one manifest's facts by path; a damaged one's are what stands above the damage.
    ///
    /// @return what is wrong with it; empty where nothing is
    private static String read(Path file, BiConsumer<String, Facts> facts) {
        long rows = 0;
        CSVFormat.Builder format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreHeaderCase(true);
        try (CSVParser parser = parser(TextFile.read(file), format)) {
            List<String> names = parser.getHeaderNames();
            if (names.stream().noneMatch(name -> PATH.contains(name.strip().toLowerCase(Locale.ROOT)))) {
                return "it has no column 'file', so it says nothing of any" + ManifestSheet.namesFound(names);
            }
            for (CSVRecord row : parser) {
                rows = row.getRecordNumber();
                Map<String, String> values = new LinkedHashMap<>();
                row.toMap().forEach((name, value) -> values.put(name.strip().toLowerCase(Locale.ROOT), value));
                String path = path(values.getOrDefault("file", values.getOrDefault("path", "")));
                values.remove("file");
                values.remove("path");
                if (!path.isEmpty()) {
                    facts.accept(path, ManifestSheet.dated(new Facts(values)));
                }
            }
        } catch (Refusal refused) {
            return refused.reason() + "; what it said before still holds";
        } catch (NoSuchFileException gone) {
            return "";
        } catch (FileSystemException closed) {
            return "cannot be opened; what it said before still holds";
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException damaged) {
            return "what it says behind row " + (rows + 1) + " cannot be read; is a quotation mark left open?";
        }
        return "";
    }

    private static CSVParser parser(String text, CSVFormat.Builder format) throws IOException {
        return CSVParser.parse(new StringReader(text), format.setDelimiter(ManifestSheet.parting(text)).get());
    }

    /// A path as it is written in files' names: `./a.pdf` and `/a.pdf` lie beside the manifest, and an accent is one letter, however it was typed.
    private static String path(String written) {
        String path = composed(written.strip().replace('\\', '/'));
        while (path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        return path;
    }

    /// A path with each accent as one letter, whichever way it was typed.
    static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /// What it says about one file.
    Facts facts(String path) {
        return byPath.getOrDefault(composed(path), Facts.NONE);
    }

    /// What it says that is of no use, a few words each, in order: of files that are not there, and dates and kinds that nobody understands.
    ///
    /// @param isThere whether there is a file at this path, or there may be one
    List<String> useless(Predicate<String> isThere) {
        Set<String> useless = new TreeSet<>();
        byPath.forEach((path, facts) -> {
            if (isThere.test(path)) {
                facts.unclear().forEach(name -> useless.add(path + " (" + name + ": '" + facts.get(name) + "')"));
            } else {
                useless.add(path + " (no such file)");
            }
        });
        return List.copyOf(useless);
    }
}
