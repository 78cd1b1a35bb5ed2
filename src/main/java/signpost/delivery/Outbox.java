package signpost.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where mails lie that were written instead of sent, to be looked at.
public interface Outbox {

    /// A mail in it.
    ///
    /// @param name by which it is opened
    record Lying(String name, Instant written) {}

    /// A mail as it can be read.
    ///
    /// @param head its headers, a line each
    record Readable(String name, List<String> head, String text, String html) {}

    /// Whether mails are written here; where not, they leave through a mail server.
    boolean isUsed();

    /// How many there are.
    long count();

    /// Some of them, the newest first.
    List<Lying> list(long from, int most);

    /// The names of those to one person alone.
    ///
    /// @param email in lower case
    List<String> to(String email);

    /// Removes one; nothing happens where there is none of this name.
    void remove(String name);

    /// One of them; empty where there is none of this name, or it cannot be read.
    Optional<Readable> read(String name);
}
