package signpost.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signpost.delivery.Worker.Job;
import signpost.message.Letter;
import signpost.rows.Row;
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

    /// @return what its Message-ID is made of
    String add(String name, String address, Letter letter, Optional<Mail.Answers> answers, Instant now) {
        // the same mail may be handed in again: it goes once
        rows.change("insert into notice (name, address, subject, html, plain, answers, answers_after, state, next_at,"
                + " changed_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing", name, address,
                letter.subject(), letter.html(), letter.text(), answers.map(Mail.Answers::id).orElse(""),
                answers.map(Mail.Answers::references).orElse(""), now.toEpochMilli(), now.toEpochMilli());
        return id(name);
    }

    List<Job> jobs(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.list("select id, name, address, subject, html, plain, answers, answers_after, attempts"
                        + " from notice where id in (" + Rows.marks(ids) + ") order by id", this::job, ids.toArray());
    }

    private Job job(Row row) throws SQLException {
        Letter letter = new Letter(row.text("subject"), row.text("html"), row.text("plain"), List.of());
        String answers = row.text("answers");
        Optional<Mail.Answers> answered = answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mail.Answers(answers, row.text("answers_after")));
        return new Job(row.number("id"), (int) row.number("attempts"), new Mail(id(row.text("name")), 0, letter,
                Optional.empty(), row.text("address"), "", Bounces.notice(row.number("id")), answered));
    }

    private String id(String name) {
        return seal.hash("notice:" + name).substring(0, 32);
    }

    /// Removes what was settled long ago, since a notice names a person.
    void forget(Instant before) {
        rows.change("delete from notice where state in ('SENT', 'FAILED', 'SKIPPED') and changed_at < ?",
                before.toEpochMilli());
    }
}
