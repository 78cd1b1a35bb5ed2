package signpost.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import signpost.rows.Rows;

/// How people leave the list: because they want to, because they complained, or because their address does not work.
final class Leaving {

    /// A box that was full this often, over this long, is nobody's any more.
    private static final int FULL_TIMES = 5;
    private static final Duration FULL_FOR = Duration.ofDays(14);
    private static final Duration FULL_FORGOTTEN = Duration.ofDays(90);

    private final Rows rows;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Records records;

    Leaving(Rows rows, SubscriberRows subscribers, Suppressions suppressions, Records records) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.records = records;
    }

    void unsubscribe(long id, Instant now) {
        leave(id, State.UNSUBSCRIBED, Suppression.Reason.UNSUBSCRIBED, "", now);
    }

    void complained(long id, Instant now) {
        leave(id, State.COMPLAINED, Suppression.Reason.COMPLAINED, "", now);
    }

    void bounced(long id, Failing failing, String said, Instant now) {
        rows.whole(() -> {
            records(id, now, "bounced", failing == Failing.DEAD ? said : "full: " + said);
            if (failing == Failing.DEAD || fullForLong(id, now)) {
                leave(id, State.UNREACHABLE, Suppression.Reason.UNREACHABLE, said, now);
            }
        });
    }

    /// The topic stays among the chosen ones: without it, somebody who chose one topic only would seem to have chosen all.
    void decline(long id, String topic, Instant now) {
        rows.whole(() -> subscribers.byId(id).filter(who -> !who.declined().contains(topic)).ifPresent(_ -> {
            subscribers.choose(id, Choice.DECLINED, topic);
            records.happened(id, now, "declined", topic);
        }));
    }

    private boolean fullForLong(long id, Instant now) {
        Optional<Instant> since = rows.one("select full_since from subscriber where id = ?",
                row -> row.optionalTime("full_since"), id).flatMap(found -> found);
        if (since.filter(begin -> begin.isAfter(now.minus(FULL_FORGOTTEN))).isEmpty()) {
            rows.change("update subscriber set full_since = ?, full_times = 1 where id = ?", now, id);
            return false;
        }
        rows.change("update subscriber set full_times = full_times + 1 where id = ?", id);
        return rows.count("select count(*) from subscriber where id = ? and full_times >= ? and full_since <= ?", id,
                FULL_TIMES, now.minus(FULL_FOR)) > 0;
    }

    private void leave(long id, State state, Suppression.Reason reason, String detail, Instant now) {
        rows.whole(() -> subscribers.byId(id).filter(who -> who.state().mayBecome(state)).ifPresent(who -> {
            subscribers.state(id, state, now);
            suppressions.add(suppressions.hash(who.email()), reason, now);
            records.happened(id, now, reason.id(), detail);
        }));
    }

    private void records(long id, Instant now, String what, String detail) {
        if (subscribers.byId(id).isPresent()) {
            records.happened(id, now, what, detail);
        }
    }
}
