package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The partnership's documents, read from one folder.
///
/// Safe for use by several threads: readers see the documents as they were after the last import.
public final class Library {

    private final Path folder;
    private volatile Map<String, Document> documents = Map.of();

    private Library(Path folder) {
        this.folder = folder;
    }

    /// Opens the library of a folder.
    ///
    /// @param folder where the documents lie
    /// @param data where the library keeps what it has read; its own folder within is made if needed
    public static Library open(Path folder, Path data) {
        return new Library(folder.toAbsolutePath().normalize());
    }

    /// Every document, by path.
    public List<Document> documents() {
        return List.copyOf(documents.values());
    }

    /// The document read from this file.
    public Optional<Document> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    /// The document with this name in addresses.
    public Optional<Document> bySlug(String slug) {
        return documents.values().stream().filter(document -> document.slug().equals(slug)).findFirst();
    }

    /// Whether a document still holds; in force for a path the library does not have.
    public Standing standing(String path) {
        return document(path)
                .map(document -> new Standing(false, Optional.empty(), document.details().reviewDue()))
                .orElse(Standing.IN_FORCE);
    }

    /// Reads what is new or changed in the folder.
    ///
    /// @param progress told after each file
    public synchronized Import refresh(Consumer<Progress> progress) {
        Manifest manifest = Manifest.of(folder);
        Map<String, Document> now = new TreeMap<>();
        List<FileReport> reports = new ArrayList<>();
        List<String> paths = paths();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            reports.add(read(path, manifest, now));
            progress.accept(new Progress(i + 1, paths.size(), path));
        }
        Collection<String> removed = new ArrayList<>(documents.keySet());
        removed.removeAll(now.keySet());
        documents = new TreeMap<>(now);
        return new Import(reports, new Import.Change(List.copyOf(now.values()), List.copyOf(removed)));
    }

    private FileReport read(String path, Manifest manifest, Map<String, Document> into) {
        String name = path.toLowerCase(Locale.ROOT);
        Optional<Reader> reader = name.endsWith(".txt") ? Optional.of(new TextReader())
                : name.endsWith(".md") ? Optional.of(new MarkdownReader())
                : name.endsWith(".pdf") ? Optional.of(new PdfReader())
                : name.endsWith(".docx") ? Optional.of(new DocxReader())
                : name.endsWith(".html") || name.endsWith(".htm") ? Optional.of(new HtmlReader())
                : Optional.empty();
        if (reader.isEmpty()) {
            return new FileReport.Refused(path, "not a kind we read", false);
        }
        try {
            Path file = folder.resolve(path);
            Reading reading = reader.get().read(file);
            if (!reading.hasText()) {
                return new FileReport.Refused(path, "no text, cannot be searched", false);
            }
            Details details = Describing.details(path, manifest.facts(path).orElse(reading.facts()));
            String slug = Words.slug(path);
            into.put(path, new Document(path, slug, Fingerprint.of(file), details, reading.sections()));
            return new FileReport.Read(path);
        } catch (Refusal refusal) {
            return new FileReport.Refused(path, refusal.reason(), false);
        } catch (IOException broken) {
            return new FileReport.Refused(path, "cannot be read: " + broken.getMessage(), false);
        }
    }

    private List<String> paths() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/.") && !path.equals(Manifest.FILE_NAME))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The library's folder " + folder + " cannot be listed", broken);
        }
    }
}
