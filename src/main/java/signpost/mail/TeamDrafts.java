package signpost.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What the team wrote by mail and has not yet said is to go, encrypted. Each is found by the mail that asked its writer, and for that writer only. Which enquiry our other mails
/// to them were about is kept beside, so that an answer to one of these is known, too.
record TeamDrafts(Rows rows, Seal seal) {

    private static final Duration KEPT = Duration.ofDays(7);

    static TeamDrafts of(Rows rows, Seal seal) {
        return new TeamDrafts(rows, seal.purpose("mail-draft"));
    }

    /// What a mail of ours is about.
    ///
    /// @param number of the enquiry
    /// @param sealed the words about which it asked; empty where none of them wait any more
    record Draft(long number, String sealed) {

        boolean waits() {
            return !sealed.isEmpty();
        }
    }

    /// Keeps the words about which a mail asks, in place of all that their writer wrote before to the same enquiry. To do it again changes nothing.
    ///
    /// @param mail what the Message-ID of the mail that asks is made of
    /// @param words empty where it does not ask, since they may not go or have gone
    void keep(String mail, long number, String sender, String words, Instant now) {
        rows.whole(() -> {
            if (add(mail, number, sender, words.isEmpty() ? "" : seal.encrypt(words), now)) {
                rows.change("update mail_draft set words = '' where enquiry_id = ? and sender = ? and mail <> ?",
                        number, seal.hash("sender " + sender), seal.hash("mail " + mail));
            }
        });
    }

    /// Keeps what a mail is about that asks nothing and changes nothing.
    void note(String mail, long number, String sender, Instant now) {
        add(mail, number, sender, "", now);
    }

    /// @return whether it was not there before
    private boolean add(String mail, long number, String sender, String sealed, Instant now) {
        return rows.change("insert into mail_draft (mail, enquiry_id, sender, words, made_at) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing", seal.hash("mail " + mail), number, seal.hash("sender " + sender), sealed,
                now) == 1;
    }

    /// What a mail of ours to somebody is about, for as long as that is kept.
    Optional<Draft> find(String mail, String sender, Instant now) {
        return rows.one("select enquiry_id, words from mail_draft where mail = ? and sender = ? and made_at >= ?",
                row -> new Draft(row.number("enquiry_id"), row.text("words")),
                seal.hash("mail " + mail), seal.hash("sender " + sender), now.minus(KEPT));
    }

    String words(Draft draft) {
        return seal.decrypt(draft.sealed());
    }

    /// Removes what is old, and the words to enquiries that nobody can reply to any more.
    ///
    /// @param open whether an enquiry can still be replied to
    void purge(LongPredicate open, Instant now) {
        rows.change("delete from mail_draft where made_at < ?", now.minus(KEPT));
        rows.list("select distinct enquiry_id from mail_draft where words <> ''", row -> row.number("enquiry_id"))
                .stream().filter(number -> !open.test(number))
                .forEach(number -> rows.change("update mail_draft set words = '' where enquiry_id = ?", number));
    }
}
