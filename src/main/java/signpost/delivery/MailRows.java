package signpost.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signpost.rows.Rows;

/// What campaigns' deliveries and notices have in common: rows that are claimed, marked and settled.
final class MailRows {

    private final Rows rows;
    private final String table;

    MailRows(Rows rows, String table) {
        this.rows = rows;
        this.table = table;
    }

    /// Takes rows whose turn has come, for one owner, until a time.
    ///
    /// @param which more that must hold, with its values; nobody else takes the same rows
    List<Long> claim(String owner, int most, Instant now, Instant until, String which, @Nullable Object... values) {
        return rows.whole(() -> {
            List<Long> ids = rows.list(
                    "select id from " + table + " where " + which + " state in ('WAITING', 'DEFERRED') and next_at <= "
                            + now.toEpochMilli() + " order by next_at, id limit " + most + " for update skip locked",
                    row -> row.number("id"), values);
            if (!ids.isEmpty()) {
                rows.change(
                        "update " + table + " set state = 'CLAIMED', owner = '" + owner + "', lease_until = "
                                + until.toEpochMilli() + ", changed_at = " + now.toEpochMilli() + " where id in ("
                                + Rows.marks(ids) + ")",
                        ids.toArray());
            }
            return ids;
        });
    }

    /// Notes that the last byte of a mail is about to leave.
    ///
    /// @return whether the row is still the owner's; where not, the byte must not leave
    boolean mark(long id, String owner, Instant now) {
        return rows.change("update " + table + " set state = 'WRITTEN', changed_at = ? where id = ? and owner = ?"
                + " and state = 'CLAIMED' and lease_until > ?", now.toEpochMilli(), id, owner, now.toEpochMilli()) == 1;
    }

    /// Notes what became of a mail, and gives the row up.
    void settle(long id, String owner, Settlement to, Instant now) {
        rows.change("update " + table + " set state = ?, attempts = ?, next_at = ?, owner = '', lease_until = 0,"
                + " doubted = (doubted or ?), code = ?, said = ?, queue_id = ?, changed_at = ? where id = ? and owner = ?",
                to.state(), to.attempts(), to.next().toEpochMilli(), to.doubted(), to.code(), to.said(), to.queue(),
                now.toEpochMilli(), id, owner);
    }

    /// Says that all owners of a process are alive.
    void prolong(String process, Instant until) {
        rows.change("update " + table + " set lease_until = ? where owner like ? and state in ('CLAIMED', 'WRITTEN')",
                until.toEpochMilli(), process + "/%");
    }

    /// Gives up what an owner still has: what had not begun waits again; what may have been received is in doubt.
    void release(String owner, InDoubt policy) {
        free(policy, " owner = ?", owner);
    }

    /// Gives up what owners of other processes have that are gone.
    ///
    /// @param all whether every other process is gone for certain, as where only one has the database
    void recover(String process, boolean all, InDoubt policy, Instant now) {
        free(policy, " owner not like ? and (? or lease_until < ?)", process + "/%", all, now.toEpochMilli());
    }

    private void free(InDoubt policy, String which, Object... values) {
        State after = policy == InDoubt.AGAIN ? State.WAITING : State.IN_DOUBT;
        rows.whole(() -> {
            rows.change("update " + table + " set state = 'WAITING', owner = '', lease_until = 0"
                    + " where state = 'CLAIMED' and" + which, values);
            rows.change("update " + table + " set state = '" + after + "', doubted = true, attempts = attempts + 1,"
                    + " owner = '', lease_until = 0, said = 'The reply of the mail server was not read.'"
                    + " where state = 'WRITTEN' and" + which, values);
        });
    }
}
