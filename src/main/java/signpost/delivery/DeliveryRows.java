package signpost.delivery;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signpost.audience.Recipient;
import signpost.campaign.InDoubt;
import signpost.rows.Rows;

/// The rows of editions and of their recipients.
final class DeliveryRows {

    static final String TABLE = "delivery";
    private static final String ENTRY = "select edition, campaign, subscriber, address, state, attempts, doubted, code, said,"
            + " queue_id, changed_at from delivery where ";

    private static final String OF_CAMPAIGN = "edition in (select e.edition from delivery_edition e where e.campaign = ?)";

    private final Rows rows;

    DeliveryRows(Rows rows) {
        this.rows = rows;
    }

    /// An edition on its way.
    ///
    /// @param halted when it was last stopped since no mail of it could leave, in milliseconds since 1970; 0 where it was not
    record Going(long edition, long campaign, Instant began, long halted) {}

    /// A row that a worker takes on.
    ///
    /// @param address as it was when it last left, or its edition began
    /// @param inDoubt what is done where the reply is not read; a mail that once was in doubt does not go a third time by itself
    record Claimed(long id, long edition, long subscriber, String address, int attempts, InDoubt inDoubt) {

        Claimed to(String other) {
            return new Claimed(id, edition, subscriber, other, attempts, inDoubt);
        }
    }

    void begin(long edition, long campaign, Instant now) {
        rows.change("insert into delivery_edition (edition, campaign, began_at) values (?, ?, ?)", edition, campaign,
                now.toEpochMilli());
    }

    void add(long edition, long campaign, List<Recipient> recipients, InDoubt inDoubt, Instant now) {
        List<@Nullable Object[]> batch = new ArrayList<>();
        recipients.forEach(recipient -> batch.add(
                new Object[]{edition, campaign, recipient.id(), recipient.address(), inDoubt, now.toEpochMilli()}));
        rows.changeAll(
                "insert into delivery (edition, campaign, subscriber, address, in_doubt, state, next_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, 'WAITING', 0, ?)",
                batch);
    }

    List<Going> going() {
        return rows.list(
                "select edition, campaign, began_at, halted_at from delivery_edition where ended_at is null order by edition",
                row -> new Going(row.number("edition"), row.number("campaign"),
                        Instant.ofEpochMilli(row.number("began_at")), row.number("halted_at")));
    }

    /// Those of these rows whose turn has come, as they stand now.
    List<Claimed> due(List<Long> ids, Instant now) {
        return Rows.inParts(ids, some -> rows.list(
                "select id, edition, subscriber, address, attempts, doubted, in_doubt from delivery where next_at <= ?"
                        + " and " + MailRows.OPEN + " and id in (" + Rows.marks(some) + ")",
                row -> new Claimed(row.number("id"), row.number("edition"), row.number("subscriber"),
                        row.text("address"), (int) row.number("attempts"),
                        row.isTrue("doubted") ? InDoubt.HOLD : InDoubt.valueOf(row.text("in_doubt"))),
                Rows.with(now.toEpochMilli(), some)));
    }

    boolean isOpen(long edition) {
        return isAny(edition, State.WAITING, State.CLAIMED, State.WRITTEN, State.DEFERRED);
    }

    /// Whether there is somebody whose turn has not come once; those who were put off are not.
    boolean isWaiting(long edition) {
        return isAny(edition, State.WAITING, State.CLAIMED, State.WRITTEN);
    }

    /// Asked state by state, and in one statement, which sees one moment: where H2 2.3.232 has found one of several states and read no further, the same statement finds
    /// that row again the next time, though it has long another state. Without a table made up in it: H2 reads such a one late, and under load no longer found what it
    /// then looked for.
    private boolean isAny(long edition, State... states) {
        String any = Stream.of(states).map(state -> "exists (select 1 from delivery where state = '" + state
                + "' and edition = ?)").collect(joining(" or "));
        return rows.count("select case when " + any + " then 1 else 0 end",
                Collections.nCopies(states.length, edition).toArray()) > 0;
    }

    List<Long> received(long edition) {
        return rows.list("select subscriber from delivery where edition = ? and state in ('SENT', 'IN_DOUBT')",
                row -> row.number("subscriber"), edition);
    }

    void end(long edition, Instant now) {
        rows.change("update delivery_edition set ended_at = ? where edition = ?", now.toEpochMilli(), edition);
    }

    /// Lets nobody else end or reopen editions before this transaction ends.
    void hold(List<Long> editions) {
        rows.list("select edition from delivery_edition where edition in (" + Rows.marks(editions)
                + ") order by edition for update", row -> row.number("edition"), editions.toArray());
    }

    void reopen(List<Long> editions) {
        rows.change("update delivery_edition set ended_at = null where edition in (" + Rows.marks(editions) + ")",
                editions.toArray());
    }

    void halted(long edition, String why, Instant now) {
        rows.change("update delivery_edition set trouble = ?, halted_at = ? where edition = ?", why,
                now.toEpochMilli(), edition);
    }

    /// It goes on; nothing happens where it was halted anew since that moment.
    void mended(long edition, long halted) {
        rows.change("update delivery_edition set trouble = '', halted_at = 0 where edition = ? and halted_at = ?",
                edition, halted);
    }

    String trouble(long campaign) {
        return rows.list("select trouble from delivery_edition where campaign = ? and trouble <> '' order by edition",
                row -> row.text("trouble"), campaign).stream().findFirst().orElse("");
    }

    void skipOpen(long edition, String why, Instant now) {
        rows.change("update delivery set state = 'SKIPPED', said = ?, changed_at = ? where edition = ?"
                + " and state in ('WAITING', 'DEFERRED')", why, now.toEpochMilli(), edition);
    }

    /// As [#skipOpen(long, String, Instant)], for those of the rows that may be left out now.
    void skipOpen(long edition, String why, Instant now, LongPredicate free) {
        rows.whole(() -> {
            List<Long> open = rows.list("select id from delivery where edition = ? and " + MailRows.OPEN,
                    row -> row.number("id"), edition);
            rows.changeInParts("update delivery set state = 'SKIPPED', said = ?, changed_at = ? where " + MailRows.OPEN
                    + " and id", List.of(why, now.toEpochMilli()), open.stream().filter(free::test).toList());
        });
    }

    /// Somebody has another address now.
    void moved(long id, String address) {
        rows.change("update delivery set address = ? where id = ?", address, id);
    }

    /// Leaves rows out that are due, since nobody may write to these people any more. Who was erased while the rows were written could not be
    /// found among them, so that their address goes now.
    void skip(List<Long> ids, Instant now) {
        rows.changeInParts(
                "update delivery set state = 'SKIPPED', said = ?, changed_at = ?, address = case when exists"
                        + " (select 1 from subscriber s where s.id = delivery.subscriber) then address else '' end where id",
                List.of("They may not be written to any more.", now.toEpochMilli()), ids);
    }

    /// Gives rows another turn, at a moment behind the last at which anything became of them.
    int again(List<Long> editions, State from, Instant now) {
        return rows.change("update delivery set state = 'WAITING', attempts = 0, next_at = 0,"
                + " changed_at = greatest(?, changed_at + 1) where state = ? and edition in (" + Rows.marks(editions)
                + ")", Stream.concat(Stream.of(now.toEpochMilli(), from), editions.stream()).toArray());
    }

    Status status(long campaign) {
        String sum = "coalesce(sum(case when %s then 1 else 0 end), 0)";
        return rows.one("select count(*) as recipients, "
                + sum.formatted("state in ('WAITING', 'CLAIMED', 'WRITTEN')") + " as waiting, "
                + sum.formatted("state = 'SENT' and not doubted") + " as sent, "
                + sum.formatted("state = 'DEFERRED'") + " as deferred, "
                + sum.formatted("state = 'FAILED'") + " as failed, "
                + sum.formatted("state = 'IN_DOUBT' or (state = 'SENT' and doubted)") + " as in_doubt, "
                + sum.formatted("state = 'SKIPPED'") + " as skipped from delivery where " + OF_CAMPAIGN,
                row -> new Status(row.number("recipients"), row.number("waiting"), row.number("sent"),
                        row.number("deferred"), row.number("failed"), row.number("in_doubt"), row.number("skipped")),
                campaign).orElse(Status.NONE);
    }

    /// How long each mail of a campaign took since a moment, on the whole; empty where none left.
    Optional<Duration> lately(long campaign, Instant since, Instant now) {
        return rows
                .one("select count(*) as gone, coalesce(min(changed_at), 0) as first from delivery where "
                        + OF_CAMPAIGN + " and state in ('SENT', 'FAILED') and changed_at >= ?",
                        row -> new Gone(row.number("gone"), row.number("first")), campaign, since.toEpochMilli())
                .filter(gone -> gone.mails > 0)
                .map(gone -> Duration.ofMillis(now.toEpochMilli() - gone.first).dividedBy(gone.mails));
    }

    private record Gone(long mails, long first) {}

    /// When the last of those that wait for a moment of their own has it, such as for the turn of a slow domain.
    Optional<Instant> lastTurn(long campaign) {
        return moment("select max(next_at) as at from delivery where " + OF_CAMPAIGN + " and state = 'WAITING'",
                campaign);
    }

    private Optional<Instant> moment(String sql, long campaign) {
        return rows.one(sql, row -> row.optionalNumber("at").map(Instant::ofEpochMilli), campaign)
                .flatMap(at -> at);
    }

    /// When the first of those that were put off is tried again.
    Optional<Instant> nextTry(long campaign) {
        return moment("select min(next_at) as at from delivery where " + OF_CAMPAIGN + " and state = 'DEFERRED'",
                campaign);
    }

    List<Entry> doubted(long campaign) {
        return entries(OF_CAMPAIGN + " and doubted order by address", campaign);
    }

    List<Entry> failed(long campaign) {
        return entries(OF_CAMPAIGN + " and state = 'FAILED' order by address", campaign);
    }

    List<Entry> recipients(long campaign) {
        return entries(OF_CAMPAIGN + " order by address", campaign);
    }

    List<Entry> of(long subscriber) {
        return entries("subscriber = ? order by id", subscriber);
    }

    void forget(long subscriber) {
        rows.change("update delivery set address = '', said = '' where subscriber = ?", subscriber);
    }

    private List<Entry> entries(String which, Object... values) {
        return rows.list(ENTRY + which, row -> new Entry(
                row.number("edition"), row.number("campaign"), row.number("subscriber"), row.text("address"),
                State.valueOf(row.text("state")), (int) row.number("attempts"), row.isTrue("doubted"),
                (int) row.number("code"), row.text("said"), row.text("queue_id"),
                Instant.ofEpochMilli(row.number("changed_at"))), values);
    }
}
