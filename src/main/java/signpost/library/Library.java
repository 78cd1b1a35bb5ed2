package signpost.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private volatile Upkeep upkeep;
    private volatile List<FileReport.Refused> refused;
    private volatile Optional<Progress> reading = Optional.empty();
    private volatile Runnable watcher = () -> {};

    private Library(Path folder, Store store, InstantSource clock, Shelf shelf) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.shelf = shelf;
        Map<String, Entry> catalogue = store.catalogue();
        upkeep = new Upkeep(folder.toString(), shelf.byPath().size(), "", Missing.in(catalogue), List.of(), 0,
                List.of(), List.of());
        refused = Refusals.in(catalogue);
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
    /// Where the folder cannot be looked at, or most of it is gone at once, the library stays as it was and says so; see [#upkeep].
    ///
    /// @param progress told after each file that was read, from several threads but one at a time
    /// @throws UncheckedIOException where the data folder cannot be written; the library stays as it was
    public synchronized Import refresh(Consumer<Progress> progress) {
        FolderWalk walk;
        try {
            walk = walk();
        } catch (UncheckedIOException closed) {
            upkeep = away(closed);
            return new Import(List.of(), new Import.Change(List.of(), List.of()), false, upkeep);
        }
        try {
            Importing importing = new Importing(walk, store, shelf, clock.millis());
            reading = begun(walk.files().size());
            importing.run(step -> {
                reading = Optional.of(step);
                progress.accept(step);
            });
            Shelf next = importing.shelf();
            Import.Change change = next.since(shelf);
            shelf = next;
            upkeep = upkeep(walk, importing.missing());
            Import done = new Import(importing.reports(), change, importing.isUnsettled(), upkeep);
            refused = done.refused();
            return done;
        } catch (IOException broken) {
            throw new UncheckedIOException("The library of " + folder + " cannot be kept", broken);
        } finally {
            reading = Optional.empty();
        }
    }

    /// Files are looked at before the first is read: nobody who finds no document then is to think that there are none.
    private Optional<Progress> begun(int files) {
        return shelf.byPath().isEmpty() && files > 0 ? Optional.of(new Progress(0, files, "")) : Optional.empty();
    }

    /// How far the import is that reads files just now; empty where none does.
    public Optional<Progress> reading() {
        return reading;
    }

    /// What was amiss with the folder when it was last looked at.
    public Upkeep upkeep() {
        return upkeep;
    }

    /// The files that could not be read when the folder was last read, by path, and why.
    public List<FileReport.Refused> refused() {
        return refused;
    }

    /// Looks whether something is amiss with the folder, and reads nothing.
    public Upkeep look() {
        try {
            FolderWalk walk = walk();
            Map<String, Entry> catalogue = store.catalogue();
            refused = Refusals.in(walk, catalogue);
            return upkeep(walk, Missing.in(catalogue));
        } catch (UncheckedIOException closed) {
            return away(closed);
        }
    }

    /// Lets the documents go that are kept though their files are gone: whoever watches takes them out at once or within a minute, and so does
    /// the next [#refresh]. A file that is back by then stays.
    ///
    /// @return how many there are
    public int letGo() {
        List<String> missing = Missing.in(store.catalogue());
        if (!missing.isEmpty()) {
            try {
                store.missing().confirm(missing);
            } catch (IOException broken) {
                throw new UncheckedIOException("The library of " + folder + " cannot be kept", broken);
            }
            watcher.run();
        }
        return missing.size();
    }

    private FolderWalk walk() {
        return FolderWalk.of(folder, shelf.byPath()::containsKey);
    }

    private Upkeep upkeep(FolderWalk walk, List<String> missing) {
        return new Upkeep(folder.toString(), shelf.byPath().size(), "", missing, walk.unlisted(),
                walk.leftOut().count(), walk.leftOut().first(), walk.useless());
    }

    private Upkeep away(UncheckedIOException closed) {
        return new Upkeep(folder.toString(), shelf.byPath().size(), reason(closed.getCause()),
                Missing.in(store.catalogue()), List.of(), 0, List.of(), List.of());
    }

    private static String reason(@Nullable IOException closed) {
        return switch (closed) {
            case NoSuchFileException _ -> "it is not there";
            case NotDirectoryException _ -> "it is no folder";
            case AccessDeniedException _ -> "it may not be read";
            case null -> "nobody says why";
            default -> String.valueOf(closed.getMessage());
        };
    }

    /// Watches the folder until closed.
    ///
    /// @param changed called soon after something in the folder changed, on a thread of the watch; most callers will [#refresh]
    public FolderWatch watch(Runnable changed) {
        watcher = changed;
        return FolderWatch.start(folder, store.missing()::isConfirmed, changed);
    }
}
