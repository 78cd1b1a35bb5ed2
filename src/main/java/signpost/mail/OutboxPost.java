package signpost.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.EnumSet;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;

/// Writes each mail as a file into a folder, where no mail server is set.
///
/// The name is that of the message, so that a mail written again is the same file. A file appears whole or not at all.
public final class OutboxPost implements Post {

    private static final int TAKEN = 250;

    private final Path folder;
    private final Layouts layouts;

    /// @param folder is made where it does not exist
    public OutboxPost(Path folder, Letterhead head, InstantSource clock) {
        this.folder = folder;
        this.layouts = new Layouts(head, clock);
    }

    @Override
    public int lines() {
        return 2;
    }

    @Override
    public Line open() {
        return new Line() {
            @Override
            public Outcome send(Mail mail, Runnable last) {
                return write(mail, last);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    private Outcome write(Mail mail, Runnable last) {
        String name = (mail.edition() > 0 ? "edition-" + mail.edition() + "-" : "notice-") + mail.id() + ".eml";
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(part,
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING))) {
                ByteBuffer bytes = ByteBuffer.wrap(layouts.message(mail, layouts.token(mail), Layouts.NO_END));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
        } catch (IOException full) {
            delete(part);
            return new Outcome.Unreachable(
                    "The outbox folder " + folder + " cannot be written to: " + full.getMessage());
        }
        try {
            last.run();
        } catch (RuntimeException withdrawn) {
            delete(part);
            throw withdrawn;
        }
        try {
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            return new Outcome.Unknown("The file " + name + " could not be put in place: " + broken.getMessage());
        }
        return new Outcome.Accepted(TAKEN, "Written to " + name, name);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
