package signpost.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.campaign.InDoubt;
import signpost.message.Attachment;
import signpost.message.Letter;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The rows of mails to one person each. What has nothing to do with the list is encrypted: whoever asked something is known by no row, nor by a backup of it.
final class NoticeRows {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRows.class);

    static final String TABLE = "notice";

    /// What has to do with the communications list, and not with what somebody asked.
    static final String OF_THE_LIST = "(name like 'sign-up-%' or name like 'session-%')";

    /// Nobody sends a small mail again that is held in doubt.
    private static final String DONE_WITH = "('SENT', 'FAILED', 'SKIPPED', 'IN_DOUBT')";

    /// Nobody is lost by a key that is not the right one: whoever has that sends it when its turn comes again.
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    /// Nothing goes on by itself with these: their readers may wait in vain.
    private static final String NOT_BROUGHT = "state in ('FAILED', 'IN_DOUBT')";

    private static final String UNREAD = "The mail server's reply was not read; they may have it already.";

    private static final String OTHER_KEY = "It was encrypted with another key.";

    private final Rows rows;
    private final Seal seal;
    private final NoticeSeal words;

    NoticeRows(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal.purpose("message-id");
        this.words = NoticeSeal.of(seal);
    }

    /// @return what its Message-ID is made of
    String add(String name, String address, Letter letter, Optional<Mail.Answers> answers, Instant now) {
        boolean open = isOfTheList(name);
        UnaryOperator<String> kept = open ? UnaryOperator.identity() : words::close;
        rows.whole(() -> {
            // the same mail may be handed in again: it goes once
            boolean isNew = rows.change("insert into notice (name, sealed, address, subject, html, plain, answers,"
                    + " answers_after, state, next_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)"
                    + " on conflict do nothing", name, open ? "" : words.reader(address), kept.apply(address),
                    kept.apply(letter.subject()), kept.apply(letter.html()), kept.apply(letter.text()),
                    kept.apply(answers.map(Mail.Answers::id).orElse("")),
                    kept.apply(answers.map(Mail.Answers::references).orElse("")), now.toEpochMilli()) == 1;
            for (int place = 0; isNew && place < letter.attachments().size(); place++) {
                Attachment file = letter.attachments().get(place);
                rows.change("insert into notice_attachment (notice, place, name, type, content)"
                        + " select id, ?, ?, ?, ? from notice where name = ?", place, kept.apply(file.name()),
                        file.type(),
                        kept.apply(file.content()), name);
            }
        });
        return id(name);
    }

    private static boolean isOfTheList(String name) {
        return name.startsWith("sign-up-") || name.startsWith("session-");
    }

    /// Those of these rows that an owner has: as it is written, or by what this process knows and while their turn has come.
    List<Job> jobs(String owner, List<Long> ids, Instant now) {
        return ids.isEmpty()
                ? List.of()
                : rows.list(
                        "select id, name, sealed, address, subject, html, plain, answers, answers_after, attempts, doubted"
                                + " from notice where ((owner = ? and state = 'CLAIMED') or (owner = '' and next_at <= ? and "
                                + MailRows.OPEN + ")) and id in (" + Rows.marks(ids) + ") order by id",
                        row -> job(row, owner, now),
                        Stream.concat(Stream.of(owner, now.toEpochMilli()), ids.stream()).toArray())
                        .stream().flatMap(Optional::stream).toList();
    }

    /// Empty where it cannot be sent from here: it holds up no other, and keeps whom it goes to.
    private Optional<Job> job(Row row, String owner, Instant now) throws SQLException {
        long id = row.number("id");
        try {
            return Optional.of(opened(row));
        } catch (NoticeSeal.OtherKey _) {
            aside(id, owner, State.DEFERRED, now.plus(PUT_OFF), OTHER_KEY);
        } catch (IllegalArgumentException broken) {
            LOG.error("What is kept of a mail makes none, and it cannot be sent: notice {} ({})", id,
                    broken.toString());
            aside(id, owner, State.FAILED, now, "What was kept of it makes no mail.");
        }
        return Optional.empty();
    }

    private void aside(long id, String owner, State state, Instant next, String said) {
        rows.change("update notice set state = ?, owner = '', lease_until = 0, next_at = ?, said = ? where id = ?"
                + " and ((owner = ? and state = 'CLAIMED') or (owner = '' and " + MailRows.OPEN + "))",
                state, next.toEpochMilli(), said, id, owner);
    }

    /// How many wait for a process that has the key with which they were encrypted.
    long unreadable() {
        return rows.count("select count(*) from notice where state = 'DEFERRED' and said = ?", OTHER_KEY);
    }

    private Job opened(Row row) throws SQLException {
        UnaryOperator<String> open = opening(row);
        Letter letter = new Letter(open.apply(row.text("subject")), open.apply(row.text("html")),
                open.apply(row.text("plain")), files(row.number("id"), open));
        String answers = open.apply(row.text("answers"));
        Optional<Mail.Answers> answered = answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mail.Answers(answers, open.apply(row.text("answers_after"))));
        InDoubt inDoubt = row.isTrue("doubted") ? InDoubt.HOLD : InDoubt.AGAIN;
        long id = row.number("id");
        return new NoticeJob(id, (int) row.number("attempts"), inDoubt,
                new Mail(id(row.text("name")), 0, letter, Optional.empty(), open.apply(row.text("address")), "",
                        Bounces.notice(id), answered),
                () -> rows.count("select count(*) from notice where id = ? and address <> ''", id) > 0);
    }

    private UnaryOperator<String> opening(Row row) throws SQLException {
        return row.text("sealed").isEmpty() ? UnaryOperator.identity() : words::open;
    }

    /// Whom a mail goes to; empty where that is not kept any more, or another key sealed it.
    Optional<String> address(long id) {
        return rows.one("select sealed, address from notice where id = ?", this::address, id)
                .filter(address -> !address.isEmpty());
    }

    private String address(Row row) throws SQLException {
        try {
            return opening(row).apply(row.text("address"));
        } catch (NoticeSeal.OtherKey _) {
            return "";
        }
    }

    private List<Attachment> files(long notice, UnaryOperator<String> open) {
        return rows.list("select name, type, content from notice_attachment where notice = ? order by place",
                file -> new Attachment(open.apply(file.text("name")), file.text("type"),
                        open.apply(file.text("content"))),
                notice);
    }

    /// A small mail's row. It goes again when first in doubt: its reader waits for it.
    ///
    /// @param there whether its row is, which is gone with whoever asked to be forgotten
    private record NoticeJob(long id, int attempts, InDoubt inDoubt, Mail ready, BooleanSupplier there)
            implements
                Job {

        @Override
        public long edition() {
            return ready.edition();
        }

        @Override
        public String address() {
            return ready.address();
        }

        @Override
        public Optional<Mail> mail() {
            return Optional.of(ready);
        }

        @Override
        public boolean mayStill() {
            return there.getAsBoolean();
        }

        @Override
        public void told(Outcome outcome) {
            // the row says it all
        }
    }

    private String id(String name) {
        return seal.hash("notice:" + name).substring(0, 32);
    }

    List<SmallMail> about(String address) {
        return rows.list("select subject, state, said, changed_at from notice where lower(address) = ?"
                + " and " + OF_THE_LIST + " order by id",
                row -> new SmallMail(row.text("subject"), State.valueOf(row.text("state")), row.text("said"),
                        Instant.ofEpochMilli(row.number("changed_at"))),
                address.toLowerCase(Locale.ROOT));
    }

    /// Takes the words and the address out of what was settled and answers something that somebody asked: neither is needed any more. What has
    /// to do with the list keeps its address, so that a bounce can be told of it.
    void blank(Instant before) {
        rows.change("update notice set sealed = '', address = '', subject = '', said = '', html = '', plain = '',"
                + " answers = '', answers_after = ''"
                + " where state in " + DONE_WITH + " and changed_at < ? and address <> '' and not " + OF_THE_LIST,
                before.toEpochMilli());
    }

    List<Returned> returned(String names) {
        return rows.list(
                "select name, sealed, address, state, said from notice where " + NOT_BROUGHT
                        + " and name like ? order by id",
                row -> new Returned(row.text("name"), address(row),
                        State.valueOf(row.text("state")) == State.IN_DOUBT
                                ? UNREAD
                                : Outcome.Why.plainly(row.text("said"))),
                names + "%");
    }

    Optional<String> named(String names, Set<String> ids) {
        return rows.list("select name from notice where name like ?", row -> row.text("name"), names + "%").stream()
                .filter(name -> ids.contains(id(name))).findFirst();
    }

    void forget(String name) {
        rows.change("delete from notice where name = ? and " + NOT_BROUGHT, name);
    }

    /// Removes what was settled long ago, since a notice names a person.
    void forget(Instant before) {
        rows.change("delete from notice where state in " + DONE_WITH + " and changed_at < ?",
                before.toEpochMilli());
    }
}
