package signpost.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the index lies on disk: one folder in use, named by a small file that is replaced in one step, so that a new index is built beside and swapped.
final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String CURRENT = "current";
    private static final byte[] NONE = {};

    private final Path folder;
    private final boolean readOnly;
    private Directory directory;
    private @Nullable IndexWriter writer;
    private volatile boolean whole = true;

    /// Which commit the writer goes on from.
    private byte[] committed = NONE;

    private Store(Path folder, boolean readOnly, Directory directory) {
        this.folder = folder;
        this.readOnly = readOnly;
        this.directory = directory;
    }

    static Store open(Path folder, boolean readOnly) throws IOException {
        if (readOnly) {
            return new Store(folder, true, readable(folder));
        }
        Files.createDirectories(folder);
        Store store = new Store(folder, false, new MMapDirectory(current(folder)));
        try {
            store.writer = Shelving.writer(store.directory);
            store.check();
            store.committed = commit(store.directory);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | IllegalArgumentException | NoSuchFileException damaged) {
            LOG.warn("The index cannot be read and is built again: {}", damaged.getMessage());
            store.startAgain();
        }
        store.sweep();
        return store;
    }

    /// An index in memory where the folder holds none: reading never makes files in another's folder.
    private static Directory readable(Path folder) throws IOException {
        Optional<Path> pointed = pointed(folder).filter(Files::isDirectory);
        if (pointed.isPresent() && DirectoryReader.indexExists(new MMapDirectory(pointed.get()))) {
            return new MMapDirectory(pointed.get());
        }
        return new ByteBuffersDirectory();
    }

    private static Path current(Path folder) throws IOException {
        Optional<Path> pointed = pointed(folder);
        return pointed.isPresent() ? pointed.get() : fresh(folder);
    }

    /// The folder in use; empty where there is none or one of another format.
    private static Optional<Path> pointed(Path folder) throws IOException {
        Path pointer = folder.resolve(CURRENT);
        String name = Files.exists(pointer) ? Files.readString(pointer, StandardCharsets.UTF_8).strip() : "";
        boolean sound = name.startsWith("words-" + Index.FORMAT + "-")
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return sound ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    private static Path fresh(Path folder) throws IOException {
        int number = 1;
        while (Files.exists(folder.resolve("words-" + Index.FORMAT + "-" + number))) {
            number++;
        }
        Path made = Files.createDirectories(folder.resolve("words-" + Index.FORMAT + "-" + number));
        Path part = folder.resolve(CURRENT + ".part");
        Files.writeString(part, made.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }

    private void check() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer())) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /// Leaves the index in use behind and begins an empty one beside it.
    void startAgain() throws IOException {
        IndexWriter old = writer;
        whole = false;
        directory = new MMapDirectory(fresh(folder));
        committed = NONE;
        writer = Shelving.writer(directory);
        if (old != null) {
            try {
                old.rollback();
            } catch (IOException | RuntimeException | InternalError ignored) {
                LOG.debug("The damaged index could not be closed cleanly", ignored);
            }
        }
    }

    /// Deletes folders that are no longer in use.
    private void sweep() throws IOException {
        Path used = ((MMapDirectory) directory).getDirectory().getFileName();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("words-") && !entry.getFileName().equals(used)) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// The writer; a new one where a failure such as a full disk has closed it, which goes on from what was committed last.
    ///
    /// @throws CorruptIndexException where that is not there any more
    IndexWriter writer() throws IOException {
        IndexWriter open = writer;
        if (open == null) {
            throw new IllegalStateException("this index was opened to be read only");
        }
        if (!open.isOpen()) {
            if (!Arrays.equals(committed, commit(directory))) { // it would go on from nothing, and hide all that was written before
                throw new CorruptIndexException("what was written last is gone", directory.toString());
            }
            open = Shelving.writer(directory);
            writer = open;
        }
        return open;
    }

    DirectoryReader reader() throws IOException {
        if (writer != null) {
            return DirectoryReader.open(writer());
        }
        if (!DirectoryReader.indexExists(directory)) {
            try (IndexWriter empty = Shelving.writer(directory)) {
                empty.commit();
            }
        }
        return DirectoryReader.open(directory);
    }

    void commit() throws IOException {
        writer().commit();
        committed = commit(directory);
        whole = true;
    }

    /// The name of what was committed last; none where nothing was.
    private static byte[] commit(Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory).getId();
        } catch (IndexNotFoundException | NoSuchFileException none) {
            return NONE;
        }
    }

    void release(IndexReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            LOG.warn("An old state of the index could not be let go: {}", e.getMessage());
        }
    }

    boolean isWritable() {
        return !readOnly;
    }

    /// Whether it holds all that it is to hold: not while everything is being written again, nor where that broke off.
    boolean isWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.rollback();
        }
        directory.close();
    }
}
