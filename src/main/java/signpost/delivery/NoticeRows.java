package signpost.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signpost.delivery.Worker.Job;
import signpost.message.Letter;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The rows of mails to one person each.
final class NoticeRows {

    static final String TABLE = "notice";

    private final Rows rows;
    private final Seal seal;

    NoticeRows(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal.purpose("message-id");
    }

    void add(String name, String address, Letter letter, Instant now) {
        // the same mail may be handed in again: it goes once
        rows.change("insert into notice (name, address, subject, html, plain, state, next_at, changed_at)"
                + " values (?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing", name, address, letter.subject(),
                letter.html(), letter.text(), now.toEpochMilli(), now.toEpochMilli());
    }

    List<Job> jobs(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.list("select id, name, address, subject, html, plain, attempts from notice where id in ("
                        + Rows.marks(ids) + ") order by id",
                        row -> new Job(
                                row.number("id"), (int) row.number("attempts"),
                                new Mail(seal.hash("notice:" + row.text("name")).substring(0, 32), 0,
                                        new Letter(row.text("subject"), row.text("html"), row.text("plain"), List.of()),
                                        Optional.empty(), row.text("address"), "")),
                        ids.toArray());
    }

    /// Removes what was settled long ago, since a notice names a person.
    void forget(Instant before) {
        rows.change("delete from notice where state in ('SENT', 'FAILED', 'SKIPPED') and changed_at < ?",
                before.toEpochMilli());
    }
}
