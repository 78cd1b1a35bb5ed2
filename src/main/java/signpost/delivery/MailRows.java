package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import signpost.rows.Rows;

/// What campaigns' deliveries and notices have in common: rows that are claimed, marked and settled.
final class MailRows {

    /// Of whoever was forgotten meanwhile, nothing is noted that may name them. Asks for two values: what is noted where the row is encrypted, which is nothing that may
    /// name them either, and what is noted elsewhere.
    static String said(String table) {
        return " said = case when address = '' then '' when "
                + (table.equals(NoticeRows.TABLE) ? "sealed <> ''" : "1 = 0") + " then ? else ? end";
    }

    /// A row that is to be sent, once its turn has come.
    static final String OPEN = "state in ('WAITING', 'DEFERRED')";

    private static final String NOBODY = "";

    /// What a failing disk made the database forget was done a moment before.
    private static final Duration FORGETTING = Duration.ofMinutes(1);

    private final Rows rows;
    private final String table;
    private final Hands hands = new Hands();
    private volatile boolean alone;

    /// What became of a row, and when.
    record Settled(long id, Settlement to, Instant when) {}

    MailRows(Rows rows, String table) {
        this.rows = rows;
        this.table = table;
    }

    String table() {
        return table;
    }

    /// Makes ready for the workers of this process.
    ///
    /// @param only whether no other process can have the rows: a claim then is what this one knows, and ends with it as it does where it is written
    void serve(int workers, boolean only) {
        hands.serve(workers);
        alone = only;
    }

    /// Takes rows whose turn has come, for one owner, until a time: at first those that were put off, so that they do not wait for all others, but no more than
    /// half while others wait. Whatever the owner had before is done with.
    ///
    /// @param fit says in the claim's own transaction which of the rows may be taken; some may have been settled a moment ago, and are none that may
    /// @param which more that must hold, with its values; nobody else takes the same rows
    List<Long> claim(
            String owner, int most, Instant now, Instant until, UnaryOperator<List<Long>> fit, String which,
            Object... values) {
        hands.letGo(owner);
        return rows.whole(() -> {
            Set<Long> due = alone ? taken(owner, most, now, which, values) : due(most, now, which, values);
            List<Settled> forgotten = forgotten(due);
            settle(NOBODY, forgotten);
            forgotten.forEach(each -> due.remove(each.id));
            List<Long> fitting = due.isEmpty() ? List.of() : fit.apply(List.copyOf(due));
            List<Long> ids = alone ? fitting : hands.take(owner, fitting);
            hands.begin(ids);
            if (alone) {
                notAhead(ids, now);
            } else {
                write(owner, ids, now, until);
            }
            return ids;
        });
    }

    /// Takes rows before they are read: whoever had them has written by then what became of them. Looks once more where others were quicker.
    private Set<Long> taken(String owner, int most, Instant now, String which, Object... values) {
        Set<Long> due = due(most, now, which, values);
        Set<Long> mine = new LinkedHashSet<>(hands.take(owner, due));
        if (mine.isEmpty() && !due.isEmpty()) {
            mine.addAll(hands.take(owner, due(most, now, which, values)));
        }
        return mine;
    }

    /// Where the clock was put back, a row would be said to have changed after what becomes of it now.
    private void notAhead(List<Long> ids, Instant now) {
        rows.changeInParts("update " + table + " set changed_at = ? where changed_at > ? and id",
                List.of(now.toEpochMilli(), now.toEpochMilli()), ids);
    }

    private void write(String owner, List<Long> claimed, Instant now, Instant until) {
        rows.changeInParts("update " + table
                + " set state = 'CLAIMED', owner = ?, lease_until = ?, changed_at = ? where id",
                List.of(owner, until.toEpochMilli(), now.toEpochMilli()), claimed);
    }

    private Set<Long> due(int most, Instant now, String which, Object... values) {
        Set<Long> due = new LinkedHashSet<>(due(State.DEFERRED, (most + 1) / 2, now, which, values));
        int again = due.size();
        due.addAll(due(State.WAITING, most - again, now, which, values));
        if (again > 0 && due.size() < most) {
            due.addAll(due(State.DEFERRED, most - due.size() + again, now, which, values));
        }
        return due;
    }

    /// Puts right what an owner that has nothing in hand is said to have: its settlement was forgotten, or its claim was called failed and stands.
    void tidy(String owner, Instant now) {
        putRight(now);
        List<Long> held = rows.list("select id from " + table + " where state in ('CLAIMED', 'WRITTEN') and owner = ?",
                row -> row.number("id"), owner);
        if (!held.isEmpty()) {
            rows.whole(() -> {
                settle(owner, forgotten(held));
                release(owner);
            });
        }
    }

    /// Puts right what this process knows to have become of rows in the last minute, and the database forgot.
    void putRight(Instant now) {
        List<Long> lately = alone ? hands.since(now.minus(FORGETTING)) : List.of();
        if (!lately.isEmpty()) {
            rows.whole(() -> settle(NOBODY, forgotten(lately)));
        }
    }

    /// What became lately of those of the rows, which are open, that were not touched since: the database forgot it.
    private List<Settled> forgotten(Collection<Long> ids) {
        List<Settled> known = hands.done(ids);
        if (known.isEmpty()) {
            return known;
        }
        Map<Long, Stand> stands = new HashMap<>();
        Rows.some(known.stream().map(Settled::id).toList()).forEach(some -> rows.list(
                "select id, changed_at, doubted from " + table
                        + " where state in ('WAITING', 'DEFERRED', 'CLAIMED', 'WRITTEN')"
                        + " and id in (" + Rows.marks(some) + ")",
                row -> stands.put(row.number("id"), new Stand(row.number("changed_at"), row.isTrue("doubted"))),
                some.toArray()));
        return known.stream().filter(each -> stands.containsKey(each.id) && stands.get(each.id).forgot(each)).toList();
    }

    /// How an open row stands.
    private record Stand(long changed, boolean doubted) {

        /// One that waits, in doubt, may be what was settled.
        boolean forgot(Settled last) {
            return changed <= last.when.toEpochMilli() && !(doubted && last.to.state() == State.WAITING);
        }
    }

    /// Whether no worker of this process has any row in hand.
    boolean isNoneInHand() {
        return hands.count() == 0;
    }

    /// Whether a worker of this process has a row in hand.
    boolean isInHand(long id) {
        return hands.has(id);
    }

    /// Lets everything go that an owner has in hand.
    void letGo(String owner) {
        hands.letGo(owner);
    }

    /// In no order said, which is that of the index: told one, H2 would lock all that are due, and take 150 ms for a dozen of 20,000 instead of half a one.
    private List<Long> due(State state, int most, Instant now, String which, Object... values) {
        List<Object> asked = new ArrayList<>(Arrays.asList(values));
        asked.addAll(List.of(state.name(), now.toEpochMilli(), alone ? most + hands.count() : most));
        List<Long> due = rows.list("select id from " + table + " where " + which + " state = ? and next_at <= ? limit ?"
                + (alone ? "" : " for update skip locked"), row -> row.number("id"), asked.toArray());
        return alone ? due.stream().filter(id -> !hands.has(id)).limit(most).toList() : due;
    }

    /// Notes that the last byte of a mail is about to leave.
    ///
    /// @return whether the row is still the owner's; where not, the byte must not leave
    boolean mark(long id, String owner, Instant now) {
        return rows.change("update " + table + " set state = 'WRITTEN', changed_at = ? where id = ? and owner = ?"
                + " and state = 'CLAIMED' and lease_until > ?", now.toEpochMilli(), id, owner, now.toEpochMilli()) == 1;
    }

    /// See [#mark], for what was noted when the row was the owner's, and is read when that owner is gone. A row that waits or was put off is the
    /// owner's, too: its claim was forgotten.
    void marked(long id, String owner, Instant when) {
        rows.change("update " + table + " set state = 'WRITTEN', owner = ?, changed_at = ? where id = ?"
                + " and ((owner = ? and state = 'CLAIMED') or (owner = '' and state in ('WAITING', 'DEFERRED')))",
                owner, when.toEpochMilli(), id, owner);
    }

    /// Notes what became of mails, and gives their rows up. Rows that are not the owner's any more stay as they are, but for those that wait or were
    /// put off: their claim was forgotten.
    void settle(String owner, List<Settled> all) {
        hands.remember(all);
        rows.changeAll("update " + table + " set state = ?, attempts = ?, next_at = ?, owner = '', lease_until = 0,"
                + " doubted = (doubted or ?), code = ?," + said(table) + ", queue_id = ?, changed_at = ? where id = ?"
                + " and (owner = ? or (owner = '' and state in ('WAITING', 'DEFERRED')))",
                all.stream().map(done -> new @Nullable Object[]{
                    done.to.state(), done.to.attempts(), done.to.next().toEpochMilli(), done.to.doubted(),
                    done.to.code(), Outcome.Why.without(done.to.said()), done.to.said(), done.to.queue(),
                    done.when.toEpochMilli(), done.id, owner})
                        .toList());
    }

    /// Whether a settlement is on record: where the disk failed at the same moment, H2 may have called it done and then forgotten it.
    boolean isSettled(String owner, List<Settled> all) {
        return alone ? isEnded(all) : isGivenUp(owner, all);
    }

    /// Whether none of those that have ended is open as it was.
    private boolean isEnded(List<Settled> all) {
        Map<Long, Long> ended = new HashMap<>();
        all.stream().filter(each -> each.to.lasts() && each.to.state() != State.WAITING)
                .forEach(each -> ended.put(each.id, each.when.toEpochMilli()));
        return Rows.inParts(ended.keySet(), some -> rows.list(
                "select id, changed_at from " + table + " where " + OPEN + " and id in (" + Rows.marks(some) + ")",
                row -> row.number("changed_at") > ended.getOrDefault(row.number("id"), 0L), some.toArray()))
                .stream().allMatch(changedSince -> changedSince);
    }

    private boolean isGivenUp(String owner, List<Settled> all) {
        return Rows.some(all).stream().allMatch(some -> rows.count(
                "select count(*) from " + table + " where owner = ? and state = 'CLAIMED' and id in ("
                        + Rows.marks(some) + ")",
                Rows.with(owner, some.stream().map(Settled::id).toList())) == 0);
    }

    /// Says that all owners of a process are alive.
    void prolong(String process, Instant until) {
        rows.change("update " + table + " set lease_until = ? where owner like ? and state in ('CLAIMED', 'WRITTEN')",
                until.toEpochMilli(), process + "/%");
    }

    /// Gives up what an owner still has: what had not begun waits again; what may have been received is in doubt.
    void release(String owner) {
        free(" owner = ?", owner);
    }

    /// Gives up what owners of other processes have that are all gone, as where only one process has the database.
    void recover(String process) {
        free(" owner not like ?", process + "/%");
    }

    /// Gives up what owners of other processes have that are gone, as far as [Vigil] can tell.
    void takeOver(String process, Vigil vigil, Instant now) {
        Map<String, Long> leases = new HashMap<>();
        rows.each("select owner, max(lease_until) as until from " + table + " where state in ('CLAIMED', 'WRITTEN')"
                + " and owner not like ? group by owner", row -> leases.put(row.text("owner"), row.number("until")),
                process + "/%");
        vigil.gone(leases, now).forEach(owner -> free(" owner = ? and lease_until <= ?", owner,
                leases.getOrDefault(owner, 0L)));
    }

    private void free(String which, Object... values) {
        rows.whole(() -> {
            rows.change("update " + table + " set state = 'WAITING', owner = '', lease_until = 0"
                    + " where state = 'CLAIMED' and" + which, values);
            rows.change("update " + table
                    + " set state = case when in_doubt = 'HOLD' then 'IN_DOUBT' else 'WAITING' end,"
                    + " doubted = true, attempts = attempts + 1, owner = '', lease_until = 0, said = 'The reply of the mail server was not read.'"
                    + " where state = 'WRITTEN' and" + which, values);
        });
    }

    /// What is still to leave.
    ///
    /// @param which more that must hold, with its values
    Backlog backlog(Instant now, String which, Object... values) {
        return rows.one("select coalesce(sum(case when state = 'DEFERRED' then 0 else 1 end), 0) as waiting,"
                + " coalesce(sum(case when state = 'DEFERRED' then 1 else 0 end), 0) as deferred,"
                + " min(case when state in ('WAITING', 'DEFERRED') then greatest(next_at, changed_at) end) as oldest"
                + " from " + table + " where " + which + " state in ('WAITING', 'CLAIMED', 'WRITTEN', 'DEFERRED')",
                row -> new Backlog(row.number("waiting"), row.number("deferred"),
                        row.optionalNumber("oldest").map(Instant::ofEpochMilli)
                                .map(oldest -> Duration.between(oldest, now)).filter(Duration::isPositive)
                                .orElse(Duration.ZERO),
                        0, 0),
                values).orElseThrow();
    }
}
