package signpost.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// What is kept beside a subscriber: why we may write to them, what happened, in what they showed interest.
final class Records {

    private final Rows rows;

    Records(Rows rows) {
        this.rows = rows;
    }

    /// Something that happened to a subscriber.
    record Event(Instant at, String what, String detail) {}

    void happened(long id, Instant at, String what, String detail) {
        rows.change("insert into subscriber_event (subscriber_id, happened_at, what, detail) values (?, ?, ?, ?)", id,
                at,
                what, Typed.line(detail, 500));
    }

    List<Event> events(long id) {
        return rows.list("select happened_at, what, detail from subscriber_event where subscriber_id = ? order by id",
                row -> new Event(row.time("happened_at"), row.text("what"), row.text("detail")), id);
    }

    void may(long id, Basis basis) {
        rows.change("insert into lawful_basis (subscriber_id, kind, wording, source, since) values (?, ?, ?, ?, ?)", id,
                basis.kind(), basis.wording(), basis.source(), basis.since());
    }

    List<Basis> bases(long id) {
        return rows.list("select kind, wording, source, since from lawful_basis where subscriber_id = ? order by id",
                row -> new Basis(Basis.Kind.valueOf(row.text("kind")), row.text("wording"), row.text("source"),
                        row.time("since")),
                id);
    }

    /// Why some people may be written to: the kinds, without the evidence.
    Map<Long, Set<String>> kinds(Collection<Long> ids) {
        Map<Long, Set<String>> kinds = new HashMap<>();
        Rows.some(ids).forEach(some -> rows.each(
                "select subscriber_id, kind from lawful_basis where subscriber_id in (" + Rows.marks(some)
                        + ") order by id",
                row -> kinds.computeIfAbsent(row.number("subscriber_id"), _ -> new LinkedHashSet<>())
                        .add(Basis.Kind.valueOf(row.text("kind")).id()),
                some.toArray()));
        return kinds;
    }

    void engaged(long id, String topic, Instant at) {
        rows.whole(() -> {
            if (rows.change("update engagement set last_at = ? where subscriber_id = ? and topic = ?", at, id,
                    topic) == 0) {
                rows.change(
                        "insert into engagement (subscriber_id, topic, last_at) values (?, ?, ?) on conflict do nothing",
                        id, topic, at);
            }
        });
    }

    Set<String> engaged(long id, Instant since) {
        return new HashSet<>(rows.list("select topic from engagement where subscriber_id = ? and last_at >= ?",
                row -> row.text("topic"), id, since));
    }
}
