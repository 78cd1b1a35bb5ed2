package signpost.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What the team wrote by mail and has not yet said is to go, encrypted. Each is found by the mail that asked its writer, and for that writer only.
record TeamDrafts(Rows rows, Seal seal) {

    private static final Duration KEPT = Duration.ofDays(7);

    static TeamDrafts of(Rows rows, Seal seal) {
        return new TeamDrafts(rows, seal.purpose("mail-draft"));
    }

    /// @param number of the enquiry
    record Draft(long number, String words) {}

    /// @param mail what the Message-ID of the mail that asks is made of
    void keep(String mail, long number, String sender, String words, Instant now) {
        rows.change("delete from mail_draft where made_at < ?", now.minus(KEPT));
        rows.change("insert into mail_draft (mail, enquiry_id, sender, words, made_at) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing", seal.hash("mail " + mail), number, seal.hash("sender " + sender),
                seal.encrypt(words), now);
    }

    Optional<Draft> find(String mail, String sender) {
        return rows.one("select enquiry_id, words from mail_draft where mail = ? and sender = ?",
                row -> new Draft(row.number("enquiry_id"), seal.decrypt(row.text("words"))),
                seal.hash("mail " + mail), seal.hash("sender " + sender));
    }
}
