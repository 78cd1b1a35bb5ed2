package signpost.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// A message in the hands of one worker: nobody else begins with it before the lease ends. Whoever outlives their lease, and finds that another has begun,
/// changes nothing any more.
final class Lease {

    static final Duration TIME = Duration.ofSeconds(30);

    private static final String MINE = " where id = ? and tries = ? and pauses = ?";

    private final Rows rows;
    private final Seal seal;
    private final Held held;
    private final Instant claimed;
    private volatile Instant ends;

    private Lease(Rows rows, Seal seal, Held held, Instant claimed) {
        this.rows = rows;
        this.seal = seal;
        this.held = held;
        this.claimed = claimed;
        this.ends = claimed.plus(TIME);
    }

    /// @param sealed what it says, encrypted
    /// @param tries how often it failed, this time counted as if it did
    /// @param pauses how often it was put off; with the tries, it is another number with each claim
    record Held(long id, String door, String sealed, long tries, long pauses) {}

    /// Claims a message that is due; empty where it is not, or another was faster.
    static Optional<Lease> claim(Rows rows, Seal seal, long id, Instant now) {
        return rows.whole(() -> rows.change(
                "update inbox set due_at = ?, tries = tries + 1 where id = ? and due_at <= ?", now.plus(TIME), id,
                now) == 1
                        ? rows.one("select door, body, tries, pauses from inbox where id = ?",
                                row -> new Held(id, row.text("door"), row.text("body"), row.number("tries"),
                                        row.number("pauses")),
                                id).map(held -> new Lease(rows, seal, held, now))
                        : Optional.empty());
    }

    Held held() {
        return held;
    }

    Instant claimed() {
        return claimed;
    }

    /// What was kept when it was claimed.
    String body() {
        return seal.decrypt(held.sealed());
    }

    /// What is kept now.
    String latest() {
        return seal.decrypt(rows.one("select body from inbox where id = ?", row -> row.text("body"), held.id())
                .orElse(held.sealed()));
    }

    /// Keeps what the message has become, and holds it for a time more.
    void save(String body, Instant now) {
        change("update inbox set body = ?, due_at = ?", seal.encrypt(body), now.plus(TIME));
        ends = now.plus(TIME);
    }

    /// Holds it for a time more, unless it was left or put off meanwhile.
    void prolong(Instant now) {
        if (rows.change("update inbox set due_at = ?" + MINE + " and due_at = ?", now.plus(TIME), held.id(),
                held.tries(), held.pauses(), ends) == 1) {
            ends = now.plus(TIME);
        }
    }

    /// Puts it off, as something that was asked for and is no failure.
    void putOff(String body, Instant until) {
        change("update inbox set body = ?, due_at = ?, tries = tries - 1, pauses = pauses + 1", seal.encrypt(body),
                until);
    }

    /// Leaves it to be tried again.
    void leave(Instant until) {
        change("update inbox set due_at = ?", until);
    }

    /// Erases it.
    void forget() {
        change("delete from inbox");
    }

    private void change(String sql, Object... values) {
        Object[] all = Stream.concat(Stream.of(values), Stream.of(held.id(), held.tries(), held.pauses())).toArray();
        if (rows.change(sql + MINE, all) == 0) {
            throw new Working.Lost();
        }
    }
}
