package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The partnership's documents, read from one folder.
///
/// Safe for use by several threads: everybody sees the documents as the last finished import left them, also while the next one
/// runs. What was read is kept in the data folder, so that opening is quick and only files that changed are read again; a kill at
/// any moment leaves the last finished import.
public final class Library {

    private final Path folder;
    private final Store store;
    private final InstantSource clock;
    private volatile Shelf shelf;

    private Library(Path folder, Store store, InstantSource clock, Shelf shelf) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.shelf = shelf;
    }

    /// Opens the library of a folder as the last import left it; empty where there was none. Reads no documents: see [#refresh].
    ///
    /// @param folder where the documents lie
    /// @param data where the library keeps what it has read, in a folder `library` of its own
    public static Library open(Path folder, Path data) {
        return open(folder, data, InstantSource.system());
    }

    /// As [#open(Path, Path)], with the time from elsewhere.
    public static Library open(Path folder, Path data, InstantSource clock) {
        Path documents = folder.toAbsolutePath().normalize();
        Store store = new Store(data.toAbsolutePath().normalize(), documents);
        return new Library(documents, store, clock, Shelving.last(store, documents));
    }

    /// Every document, by path.
    public List<Document> documents() {
        return List.copyOf(shelf.byPath().values());
    }

    /// The document read from this file.
    ///
    /// @param path relative to the library's folder, parted by `/`
    public Optional<Document> document(String path) {
        return Optional.ofNullable(shelf.byPath().get(path));
    }

    /// The document with this name in addresses.
    public Optional<Document> bySlug(String slug) {
        return Optional.ofNullable(shelf.bySlug().get(slug));
    }

    /// Whether a document still holds; in force for a path the library does not have.
    public Standing standing(String path) {
        return shelf.standings().getOrDefault(path, Standing.IN_FORCE);
    }

    /// The file a document was read from, to be handed out as it is; empty where it is gone or leads out of the folder.
    public Optional<Path> file(Document document) {
        Path file = folder.resolve(document.path()).normalize();
        try {
            boolean within = file.startsWith(folder) && file.toRealPath().startsWith(folder.toRealPath());
            return within && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// Reads what is new or changed in the folder, takes out what is gone, and reports on every file. Runs one at a time.
    ///
    /// @param progress told after each file that was read, from several threads but one at a time
    /// @throws UncheckedIOException where the folder cannot be listed or the data folder not written; the library stays as it was
    public synchronized Import refresh(Consumer<Progress> progress) {
        try {
            Importing importing = new Importing(FolderWalk.of(folder), store, shelf, clock.millis());
            importing.run(progress);
            Shelf next = importing.shelf();
            Import.Change change = next.since(shelf);
            shelf = next;
            return new Import(importing.reports(), change, importing.isUnsettled());
        } catch (IOException broken) {
            throw new UncheckedIOException("The library of " + folder + " cannot be kept", broken);
        }
    }

    /// Watches the folder until closed.
    ///
    /// @param changed called soon after something in the folder changed, on a thread of the watch; most callers will [#refresh]
    public FolderWatch watch(Runnable changed) {
        return FolderWatch.start(folder, changed);
    }
}
