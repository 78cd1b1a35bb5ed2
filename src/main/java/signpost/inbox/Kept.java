package signpost.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The messages that a program cannot deal with, until a person has looked at them. Safe for use by many threads at once.
@Singleton
public final class Kept {

    /// The most that one list holds.
    public static final int MOST = 500;

    private static final Duration KEPT = Duration.ofDays(90);

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;

    Kept(Rows rows, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("kept");
    }

    /// A message for a person.
    ///
    /// @param why what is unclear about it, in words
    /// @param place where the whole message lies
    public record Message(
            long id,
            String door,
            Instant came,
            String sender,
            String subject,
            String why,
            String place) {}

    /// Notes that a person has to look at a message.
    public void keep(String door, String sender, String subject, String why, String place) {
        rows.add("insert into inbox_kept (door, came_at, sender, subject, why, place) values (?, ?, ?, ?, ?, ?)", door,
                clock.instant(), seal.encrypt(sender), seal.encrypt(subject), why, place);
    }

    /// Those that wait, the oldest first; at most [#MOST].
    public List<Message> all() {
        return rows.list("select * from inbox_kept order by id limit " + MOST,
                row -> new Message(row.number("id"), row.text("door"), row.time("came_at"),
                        seal.decrypt(row.text("sender")), seal.decrypt(row.text("subject")), row.text("why"),
                        row.text("place")));
    }

    /// Those that came from an address, in lower case.
    public List<Message> from(String sender) {
        return all().stream().filter(message -> message.sender().toLowerCase(Locale.ROOT).equals(sender)).toList();
    }

    /// How many wait.
    public long waiting() {
        return rows.count("select count(*) from inbox_kept");
    }

    /// A person has dealt with it; the message itself stays where it lies.
    ///
    /// @return false where there is none of this number
    public boolean done(long id) {
        return rows.change("delete from inbox_kept where id = ?", id) == 1;
    }

    /// Forgets what nobody looked at within 90 days; to be called every hour.
    public void tick() {
        rows.change("delete from inbox_kept where came_at < ?", clock.instant().minus(KEPT));
    }
}
