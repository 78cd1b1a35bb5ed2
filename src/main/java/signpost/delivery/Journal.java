package signpost.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.util.zip.CRC32;

/// Notes of one worker that a mail leaves and what became of it, in a file beside the database, until a batch of them is on record there: an addition to a file
/// costs a hundredth of a commit. What is noted outlives the process, as a commit does; neither is forced to the disk.
///
/// Only where no other process can have the database, since no other would find the file. For one thread.
final class Journal implements AutoCloseable {

    private static final String ENDING = ".journal";
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private long end;

    /// What a journal of a process that is gone says.
    interface Reader {

        /// The last byte of a mail may have left.
        void leaving(String table, String owner, long id, Instant when);

        /// What became of it is known.
        void settled(String table, String owner, long id, Settlement settlement, Instant when);
    }

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// An empty journal.
    ///
    /// @param table where the rows are that it is about
    /// @param owner in whose name they are claimed
    static Journal begin(Path folder, String table, String owner) {
        Path file = folder.resolve(table + "." + owner.replace('/', '.') + ENDING);
        try {
            Files.createDirectories(folder);
            return new Journal(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING));
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal " + file + " cannot be written: " + broken.getMessage(),
                    broken);
        }
    }

    /// Notes that the last byte of a mail is about to leave.
    ///
    /// @throws UncheckedIOException where it could not: the byte must not leave
    void leaving(long id, Instant when) {
        append(out -> {
            out.writeBoolean(false);
            out.writeLong(id);
            out.writeLong(when.toEpochMilli());
        });
    }

    /// Notes what became of a mail.
    ///
    /// @throws UncheckedIOException where it could not
    void settled(long id, Settlement to, Instant when) {
        append(out -> {
            out.writeBoolean(true);
            out.writeLong(id);
            out.writeLong(when.toEpochMilli());
            out.writeUTF(to.state().name());
            out.writeInt(to.attempts());
            out.writeLong(to.next().toEpochMilli());
            out.writeBoolean(to.doubted());
            out.writeInt(to.code());
            out.writeUTF(to.said());
            out.writeUTF(to.queue());
        });
    }

    /// Forgets everything: it is on record in the database.
    ///
    /// @throws UncheckedIOException where it could not
    void clear() {
        if (end > 0) {
            try {
                channel.truncate(0);
                end = 0;
            } catch (IOException broken) {
                throw failed(broken);
            }
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /// A note that was written in part is written over by the next.
    private void append(Writing writing) {
        try {
            var bytes = new ByteArrayOutputStream();
            writing.to(new DataOutputStream(bytes));
            byte[] note = bytes.toByteArray();
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + note.length + Long.BYTES);
            buffer.putInt(note.length).put(note).putLong(sum(note)).flip();
            long at = end;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            end = at;
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    private UncheckedIOException failed(IOException broken) {
        return new UncheckedIOException("the journal " + file + " failed: " + broken.getMessage(), broken);
    }

    private static long sum(byte[] note) {
        CRC32 sum = new CRC32();
        sum.update(note);
        return sum.getValue();
    }

    /// Reads all journals in a folder, each from its first note to the last whole one.
    ///
    /// @return the files that were read; to be deleted once what they say is on record
    static List<Path> read(Path folder, Reader reader) {
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
            if (left.getLong() != sum(note)) {
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

    @Override
    public void close() {
        try {
            channel.close();
            if (end == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw failed(broken);
        }
    }
}
