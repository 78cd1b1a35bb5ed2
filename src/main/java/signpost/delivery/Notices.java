package signpost.delivery;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.message.Letter;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Takes over small mails to one person each: a confirmation, a reply, a test send. They are as durable as campaigns and go before them.
/// Safe for use by many threads at once.
@Singleton
public final class Notices {

    private final NoticeRows rows;
    private final InstantSource clock;

    Notices(Rows rows, Seal seal, InstantSource clock) {
        this.rows = new NoticeRows(rows, seal);
        this.clock = clock;
    }

    /// Takes a mail over. Once this returns it is not lost.
    ///
    /// @param name the same for the same mail: handed in again, it still goes once
    /// @param letter without placeholders
    /// @return what its Message-ID is made of, before the @
    public String send(String name, String address, Letter letter) {
        return rows.add(name, address, letter, Optional.empty(), clock.instant());
    }

    /// The small mails to an address that have to do with the communications list, oldest first: confirmations and news of sessions, of the last 30 days. What
    /// somebody asked is theirs alone, so that replies to questions are not among them.
    public List<SmallMail> about(String address) {
        return rows.about(address);
    }

    /// The small mails that could not be brought to their readers, or of which nobody knows whether they were, among those whose names begin so; the same again until they are [forgotten][#forget].
    public List<Returned> returned(String names) {
        return rows.returned(names);
    }

    /// The name of a small mail of the last 30 days that has one of these ids.
    ///
    /// @param names how its name begins
    /// @param ids what Message-IDs are made of, before the @
    public Optional<String> named(String names, Set<String> ids) {
        return rows.named(names, ids);
    }

    /// Removes a small mail that could not be brought to its reader, or of which nobody knows whether it was.
    public void forget(String name) {
        rows.forget(name);
    }

    /// Takes a reply to a mail over. Once this returns it is not lost.
    ///
    /// @param name the same for the same reply: handed in again, it still goes once
    /// @return what its Message-ID is made of, before the @
    public String reply(String name, String address, Letter letter, Mail.Answers answers) {
        return rows.add(name, address, letter, Optional.of(answers), clock.instant());
    }
}
