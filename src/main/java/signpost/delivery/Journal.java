package signpost.delivery;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.CRC32;

/// Notes of one worker that a mail leaves and what became of it, in a file beside the database, until a batch of them is on record there: an addition to a file
/// costs a hundredth of a commit. What is noted outlives the process, as a commit does; neither is forced to the disk.
///
/// Only where no other process can have the database, since no other would find the file. For one thread.
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private long end;

    /// @param channel of the file, which is empty
    Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
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

    static long sum(byte[] note) {
        CRC32 sum = new CRC32();
        sum.update(note);
        return sum.getValue();
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
