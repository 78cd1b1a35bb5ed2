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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
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

/// Where the index lies on disk: one folder in use, named by a small file that is replaced in one step, so that a new index is
/// built beside and swapped when it is whole.
final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final String CURRENT = "current";
    private static final String WORDS = "words-";
    private static final byte[] NONE = {};

    private final Path folder;
    private final boolean readOnly;
    private Directory directory;
    private @Nullable IndexWriter writer;
    private volatile boolean whole;

    /// The folder that was whole last.
    private Optional<Path> named = Optional.empty();

    /// Which commit the writer goes on from.
    private byte[] committed = NONE;

    private Store(Path folder, boolean readOnly, Directory directory) {
        this.folder = folder;
        this.readOnly = readOnly;
        this.directory = directory;
    }

    static Store open(Path folder, boolean readOnly) throws IOException {
        Optional<Path> named = named(folder);
        if (readOnly) {
            Optional<Directory> here = named.filter(Store::isOfThisFormat).flatMap(Store::holding);
            Store store = new Store(folder, true, here.orElseGet(ByteBuffersDirectory::new));
            store.whole = here.isPresent();
            store.named = named;
            return store;
        }
        Files.createDirectories(folder);
        Store store = new Store(folder, false, new ByteBuffersDirectory());
        store.named = named;
        if (named.isEmpty() || !store.goesOnWith(named.get())) {
            store.startAgain();
        }
        store.sweep();
        return store;
    }

    /// Whether what was written last can be written on.
    private boolean goesOnWith(Path last) throws IOException {
        Optional<Directory> there = isOfThisFormat(last) ? holding(last) : Optional.empty();
        if (there.isEmpty()) {
            return false;
        }
        directory = there.get();
        try {
            writer = Shelving.writer(directory);
            check();
            committed = commit(directory);
            whole = true;
            return true;
        } catch (IOException | IllegalArgumentException damaged) {
            if (damaged instanceof IOException && !Damage.shownBy(damaged)) {
                throw damaged;
            }
            LOG.warn("The index cannot be read and is built again: {}", damaged.getMessage());
            return false;
        }
    }

    /// The index in a folder, if there is one: reading never makes files in another's folder.
    private static Optional<Directory> holding(Path words) {
        try {
            Optional<Directory> there = Files.isDirectory(words)
                    ? Optional.of(new MMapDirectory(words))
                    : Optional.empty();
            return there.isPresent() && DirectoryReader.indexExists(there.get()) ? there : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// The index of another version that lies there, for as long as this one is not whole; empty where there is none that Lucene can read.
    Optional<DirectoryReader> former() {
        Optional<Directory> there = whole
                ? Optional.empty()
                : named.filter(last -> !isOfThisFormat(last)).flatMap(Store::holding);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        try {
            DirectoryReader reader = DirectoryReader.open(there.get());
            if (!Damage.in(reader)) {
                return Optional.of(reader);
            }
            release(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.info("The index of another version cannot be read: {}", unreadable.getMessage());
        }
        return Optional.empty();
    }

    /// The folder that was whole last; empty where none was.
    private static Optional<Path> named(Path folder) throws IOException {
        Path pointer = folder.resolve(CURRENT);
        String name = Files.exists(pointer) ? Files.readString(pointer, StandardCharsets.UTF_8).strip() : "";
        boolean sound = name.startsWith(WORDS)
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return sound ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    private static boolean isOfThisFormat(Path words) {
        return words.getFileName().toString().startsWith(WORDS + Index.FORMAT + "-");
    }

    private static Path fresh(Path folder) throws IOException {
        int number = 1;
        while (Files.exists(folder.resolve(WORDS + Index.FORMAT + "-" + number))) {
            number++;
        }
        return Files.createDirectories(folder.resolve(WORDS + Index.FORMAT + "-" + number));
    }

    /// Names the index that is whole now, in one step.
    private void point() throws IOException {
        Path used = used();
        Path part = folder.resolve(CURRENT + ".part");
        Files.writeString(part, used.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        named = Optional.of(used);
    }

    private Path used() {
        return ((MMapDirectory) directory).getDirectory();
    }

    private void check() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer())) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /// Begins an empty index beside the one in use, which stays in use until this one is committed.
    void startAgain() throws IOException {
        IndexWriter old = writer;
        Directory left = directory;
        if (!whole && isEmpty(old)) {
            return;
        }
        boolean broken = !whole && left instanceof MMapDirectory;
        whole = false;
        directory = new MMapDirectory(fresh(folder));
        committed = NONE;
        writer = Shelving.writer(directory);
        if (old != null) {
            try {
                old.rollback();
            } catch (IOException | RuntimeException | InternalError | AssertionError ignored) {
                LOG.debug("The damaged index could not be closed cleanly", ignored);
            }
        }
        if (broken) { // what was begun and came to nothing must not fill the disk
            sweep();
        }
    }

    private boolean isEmpty(@Nullable IndexWriter begun) {
        return begun != null && begun.isOpen() && directory instanceof MMapDirectory && Files.isDirectory(used())
                && begun.getDocStats().maxDoc == 0;
    }

    /// Deletes folders that are no longer in use.
    private void sweep() {
        Set<Path> kept = Stream.concat(Stream.of(used()), named.stream()).map(Path::getFileName)
                .collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(WORDS) && !kept.contains(entry.getFileName())) {
                    delete(entry);
                }
            }
        } catch (IOException held) {
            LOG.debug("An index that is no longer in use is deleted at the next start", held);
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
        if (!whole) {
            point();
            whole = true;
            sweep();
        }
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
