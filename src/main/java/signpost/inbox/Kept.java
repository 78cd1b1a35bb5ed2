package signpost.inbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import signpost.rows.Row;
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

    /// Those that wait and can be opened, the oldest first; at most [#MOST].
    public List<Message> all() {
        return rows.list("select * from inbox_kept order by id limit " + MOST, this::opened).stream()
                .flatMap(Optional::stream).toList();
    }

    /// All that came from an address, in lower case, the oldest first.
    public List<Message> from(String sender) {
        List<Message> theirs = new ArrayList<>();
        rows.each("select * from inbox_kept order by id", row -> opened(row)
                .filter(message -> message.sender().toLowerCase(Locale.ROOT).equals(sender)).ifPresent(theirs::add));
        return theirs;
    }

    /// How many were encrypted with another key than this process has: whose they are cannot be told.
    public long unreadable() {
        AtomicLong closed = new AtomicLong();
        rows.each("select * from inbox_kept", row -> {
            if (opened(row).isEmpty()) {
                closed.incrementAndGet();
            }
        });
        return closed.get();
    }

    /// Empty where another key encrypted it: it keeps nobody from the others.
    private Optional<Message> opened(Row row) throws SQLException {
        try {
            return Optional.of(new Message(row.number("id"), row.text("door"), row.time("came_at"),
                    seal.decrypt(row.text("sender")), seal.decrypt(row.text("subject")), row.text("why"),
                    row.text("place")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
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
