package signpost.delivery;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A folder with a [Journal] for each worker, and those of processes that are gone. Safe for use by many threads at once.
class Journals {

    private static final String ENDING = ".journal";
    private static final int LONGEST = 1 << 20;

    private final Path folder;

    Journals(Path folder) {
        this.folder = folder;
    }

    /// What a journal of a process that is gone says.
    interface Reader {

        /// The last byte of a mail may have left.
        void leaving(String table, String owner, long id, Instant when);

        /// What became of it is known.
        void settled(String table, String owner, long id, Settlement settlement, Instant when);
    }

    /// An empty journal.
    ///
    /// @param table where the rows are that it is about
    /// @param owner in whose name they are claimed
    Journal begin(String table, String owner) {
        Path file = folder.resolve(table + "." + owner.replace('/', '.') + ENDING);
        try {
            Files.createDirectories(folder);
            return new Journal(file, open(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal " + file + " cannot be written: " + broken.getMessage(),
                    broken);
        }
    }

    /// Makes a file, or empties it.
    FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /// Reads all journals in a folder, each from its first note to the last whole one.
    ///
    /// @return the files that were read; to be deleted once what they say is on record
    List<Path> read(Reader reader) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> journals = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
            for (Path journal : journals) {
                readOne(journal, reader);
            }
            return journals;
        } catch (IOException broken) {
            throw new UncheckedIOException("the journals in " + folder + " cannot be read: " + broken.getMessage(),
                    broken);
        }
    }

    private static void readOne(Path journal, Reader reader) throws IOException {
        String name = journal.getFileName().toString();
        int dot = name.indexOf('.');
        String table = name.substring(0, dot);
        String owner = name.substring(dot + 1, name.length() - ENDING.length()).replace('.', '/');
        ByteBuffer left = ByteBuffer.wrap(Files.readAllBytes(journal));
        while (left.remaining() > Integer.BYTES) {
            int length = left.getInt();
            if (length < 1 || length > LONGEST || left.remaining() < length + Long.BYTES) {
                return;
            }
            byte[] note = new byte[length];
            left.get(note);
            if (left.getLong() != Journal.sum(note)) {
                return;
            }
            read(note, table, owner, reader);
        }
    }

    private static void read(byte[] note, String table, String owner, Reader reader) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(note))) {
            boolean settled = in.readBoolean();
            long id = in.readLong();
            Instant when = Instant.ofEpochMilli(in.readLong());
            if (settled) {
                reader.settled(table, owner, id, new Settlement(State.valueOf(in.readUTF()), in.readInt(),
                        Instant.ofEpochMilli(in.readLong()), in.readBoolean(), in.readInt(), in.readUTF(),
                        in.readUTF()), when);
            } else {
                reader.leaving(table, owner, id, when);
            }
        }
    }

    /// Deletes a journal that was read, once what it says is on record.
    static void delete(Path journal) {
        try {
            Files.deleteIfExists(journal);
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal " + journal + " cannot be deleted: " + broken.getMessage(),
                    broken);
        }
    }
}
