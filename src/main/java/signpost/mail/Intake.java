package signpost.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.inbox.Inbox;
import signpost.inbox.Kept;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Takes messages out of a mailbox, each once: what is to be done about one is kept in the same step in which the mailbox counts as read
/// that far, so that no kill loses or repeats any. Safe for use by several processes on the same rows.
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Rows rows;
    private final Seal seal;
    private final Inbox inbox;
    private final Kept kept;
    private final Sorting sorting;

    /// @param head of our own mails
    /// @param border at which mail comes in
    /// @param urgent whether a text tells of danger
    public Intake(Rows rows, Seal seal, Inbox inbox, Kept kept, Letterhead head, Border border, Wording wording,
            Predicate<String> urgent) {
        this.rows = rows;
        this.seal = seal.purpose("mailbox");
        this.inbox = inbox;
        this.kept = kept;
        this.sorting = new Sorting(head, border, wording, urgent);
    }

    /// How far a mailbox was read.
    ///
    /// @param last the number of the last message that was taken
    /// @param born the number of the newest that was there at the first look
    record Standing(long last, long born) {}

    /// What a mailbox calls a message.
    ///
    /// @param validity the server's mark of its numbering
    record Number(String box, long validity, long uid) {}

    /// Where a message belongs.
    enum Place {
        /// it is, or will be, dealt with
        DONE,
        /// a person has to look at it
        KEPT
    }

    /// How far the mailbox was read; the first time, and when the server has numbered it anew, from just before a message on.
    ///
    /// @param validity the server's mark of its numbering
    Optional<Standing> standing(String box, long validity) {
        return rows.one("select last_uid, born_uid from mailbox where name = ? and validity = ?",
                row -> new Standing(row.number("last_uid"), row.number("born_uid")), seal.hash(box), validity);
    }

    /// Begins to read a mailbox.
    Standing begin(String box, long validity, Standing from) {
        return rows.whole(() -> {
            rows.change("delete from mailbox where name = ? and validity <> ?", seal.hash(box), validity);
            rows.change("insert into mailbox (name, validity, last_uid, born_uid) values (?, ?, ?, ?)"
                    + " on conflict do nothing", seal.hash(box), validity, from.last(), from.born());
            return standing(box, validity).orElseThrow();
        });
    }

    /// Counts the mailbox as read up to a message.
    ///
    /// @return whether it was not before
    boolean advance(Number to) {
        return rows.change("update mailbox set last_uid = ? where name = ? and validity = ? and last_uid < ?",
                to.uid, seal.hash(to.box), to.validity, to.uid) == 1;
    }

    /// Takes a message, unless it was taken before.
    ///
    /// @param raw its bytes, perhaps without its end
    /// @param place where it will lie if a person has to look at it
    Place take(Number number, byte[] raw, String place) {
        Optional<Arrived> mail = opened(raw);
        Found found = found(mail);
        rows.whole(() -> {
            if (advance(number)) {
                String key = number.box + " " + number.validity + " " + number.uid;
                if (found.alarm().isEmpty() || !(found.sorted() instanceof Sorted.Unclear)) {
                    keep(key, mail, found.sorted(), place);
                }
                found.alarm().ifPresent(alarm -> take(key + " alarm", mail, alarm));
            }
        });
        return found.place();
    }

    /// Leaves a message to a person that the server does not hand out, unless it was left before.
    ///
    /// @param place where it lies
    void leave(Number number, String place) {
        rows.whole(() -> {
            if (advance(number)) {
                kept.keep(MailDoor.NAME, "", "", "the mail server does not hand it out", place);
            }
        });
    }

    /// Where a message belongs that was taken before.
    Place place(byte[] raw) {
        return found(opened(raw)).place();
    }

    private void keep(String key, Optional<Arrived> mail, Sorted sorted, String place) {
        switch (sorted) {
            case Sorted.Ignored ignored -> LOG.info("A mail needs no answer: {}", ignored.why());
            case Sorted.Unclear unclear -> {
                LOG.info("A mail is kept for a person: {}", unclear.why());
                kept.keep(MailDoor.NAME, mail.map(Arrived::sender).orElse(""),
                        mail.map(came -> came.head("subject")).orElse(""), unclear.why(), place);
            }
            case Sorted.Bounce _,Sorted.Complaint _,Sorted.Unsubscribe _,Sorted.Asked _,Sorted.Alarm _ ->
                take(key, mail, sorted);
        }
    }

    private void take(String key, Optional<Arrived> mail, Sorted sorted) {
        List<String> keys = new ArrayList<>(List.of(key));
        String kind = sorted instanceof Sorted.Alarm ? " alarm" : "";
        // the same mail may come by two addresses
        mail.map(came -> came.head("message-id")).filter(id -> id.startsWith("<") && id.endsWith(">"))
                .ifPresent(id -> keys.add(id + " " + mail.map(Arrived::sender).orElse("") + kind));
        inbox.take(MailDoor.NAME, keys, new Slip(sorted, key, 0).write());
    }

    /// What a mail is.
    ///
    /// @param alarm the danger told of in it, where it is no question
    private record Found(Sorted sorted, Optional<Sorted.Alarm> alarm) {

        Place place() {
            return sorted instanceof Sorted.Unclear || alarm.isPresent() ? Place.KEPT : Place.DONE;
        }
    }

    private Found found(Optional<Arrived> mail) {
        Sorted sorted = mail.map(this::sorted).orElse(new Sorted.Unclear("it cannot be read"));
        return new Found(sorted, mail.flatMap(came -> alarm(came, sorted)));
    }

    private static Optional<Arrived> opened(byte[] raw) {
        try {
            return Optional.of(Opening.of(raw));
        } catch (MessagingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private Sorted sorted(Arrived mail) {
        try {
            return sorting.of(mail);
        } catch (RuntimeException strange) {
            LOG.warn("A mail could not be sorted and is kept for a person ({})", strange.toString());
            return new Sorted.Unclear("it cannot be understood");
        }
    }

    private Optional<Sorted.Alarm> alarm(Arrived mail, Sorted sorted) {
        try {
            return sorting.alarm(mail, sorted);
        } catch (RuntimeException strange) {
            LOG.warn("A mail could not be looked through for danger and is kept for a person ({})", strange.toString());
            return Optional.of(new Sorted.Alarm(new Sorted.Asked(mail.sender(), "", List.of(),
                    new Sorted.Thread(mail.head("subject"), "", List.of()), false), "it cannot be understood", false));
        }
    }
}
