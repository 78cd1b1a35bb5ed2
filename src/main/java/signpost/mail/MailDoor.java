package signpost.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.audience.Audience;
import signpost.audience.Subscriber;
import signpost.delivery.Bounces;
import signpost.inbox.Inbox;
import signpost.inbox.Kept;
import signpost.inbox.Next;
import signpost.inbox.Pace;
import signpost.inbox.Working;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The door by which mail comes in: does what each message is for. Safe for use by many threads at once.
public final class MailDoor {

    static final String NAME = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);
    private static final String IN_DANGER = "it sounds as if somebody may be in danger; ";
    private static final int MOST_TRIES = 6;
    /// An address that writes more often is a machine, or two machines that answer each other.
    private static final int MOST_AN_HOUR = 20;
    private static final int MOST_A_DAY = 60;
    private static final int MOST_OF_ALL_AN_HOUR = 1000;
    /// What to do at once goes to an address that writes too often at this pace, and no faster: a machine may write in a person's words.
    private static final double WARNED_A_SECOND = MOST_AN_HOUR / 3600.0;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;
    private final Bounces bounces;
    private final Audience audience;
    private final Kept kept;
    private final Answering answering;
    private final TeamDesk team;
    private final Wording wording;
    private final Pace warnings = new Pace(MOST_AN_HOUR, WARNED_A_SECOND, System::nanoTime);

    public MailDoor(Rows rows, InstantSource clock, Seal seal, Inbox inbox, Kept kept, Bounces bounces,
            Audience audience,
            Answering answering, TeamDesk team, Wording wording) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("mail-answered");
        this.bounces = bounces;
        this.audience = audience;
        this.kept = kept;
        this.answering = answering;
        this.team = team;
        this.wording = wording;
        inbox.serve(NAME, this::work);
    }

    private Next work(String body, Working.Save save) {
        Slip slip = Slip.read(body);
        try {
            deal(slip);
            return new Next.Done();
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            if (slip.tries() >= MOST_TRIES) {
                LOG.error("What a mail asks for could not be done and is left to a person", failed);
                forPerson(slip.sorted(), "what it asks for could not be done");
                return new Next.Done();
            }
            LOG.warn("What a mail asks for could not be done and is tried again ({})", failed.toString());
            return new Next.Again(slip.again().write(), Duration.ofSeconds(1L << (2 * slip.tries())));
        }
    }

    private void deal(Slip slip) {
        switch (slip.sorted()) {
            case Sorted.Bounce bounce -> bounces.bounced(bounce.row(), bounce.failing(), bounce.said(),
                    bounce.about());
            case Sorted.Complaint complaint -> bounces.complained(complaint.row());
            case Sorted.Unsubscribe leaving -> unsubscribe(leaving, slip.mail());
            case Sorted.Asked asked -> {
                // what is tried again was counted the first time
                if (slip.tries() > 0 || team.isConfirmation(asked) || mayAnswer(asked.sender())) {
                    answer(asked, slip.mail());
                } else if (answering.isUrgent(asked)) {
                    forPerson(asked, IN_DANGER + "too many mails came from one address, or in all, and it was not"
                            + " answered in full");
                    warn(asked, slip.mail());
                    team.putsOff(asked);
                } else {
                    forPerson(asked, "too many mails came from one address, or in all; it was not answered");
                    team.putsOff(asked);
                }
            }
            case Sorted.Alarm alarm -> {
                if (alarm.warned()) {
                    warn(alarm.asked(), slip.mail());
                }
                forPerson(alarm, IN_DANGER + alarm.why());
            }
            case Sorted.Ignored _,Sorted.Unclear _ -> {
                // such are never kept to be dealt with
            }
        }
    }

    /// What the team writes to a mail that told it of an enquiry is no question. Whoever tells of danger in it hears first what to do, whatever becomes of the reply.
    private void answer(Sorted.Asked asked, String mail) {
        if (!team.knows(asked)) {
            answering.answer(asked, mail);
            return;
        }
        if (answering.isUrgent(asked)) {
            warn(asked, mail);
        }
        team.hears(asked, mail);
    }

    private void warn(Sorted.Asked asked, String mail) {
        if (warnings.ask(asked.sender()).isEmpty()) {
            answering.warn(asked, mail);
        }
    }

    private void unsubscribe(Sorted.Unsubscribe leaving, String mail) {
        boolean done = !leaving.token().isEmpty() && audience.unsubscribe(leaving.token());
        if (!done && !leaving.quiet()) {
            Optional<Subscriber> subscriber = audience.byEmail(leaving.sender());
            Optional<Subscriber> unsure = subscriber.filter(_ -> !leaving.sure())
                    .flatMap(who -> audience.deliverable(who.id()));
            if (unsure.isPresent()) {
                askWhether(leaving, unsure.get());
                return;
            }
            subscriber.filter(_ -> leaving.sure()).ifPresent(who -> audience.unsubscribe(who.id()));
            done = subscriber.isPresent();
        }
        if (!done) {
            forPerson(leaving, leaving.quiet()
                    ? "a machine, or somebody unknown, wants no more mail for somebody, by a link that is none of ours"
                    : "somebody wants no more mail, and the address is not on the list");
        } else if (!leaving.quiet() && mayAnswer(leaving.sender())) {
            answering.left(leaving, mail);
        }
    }

    /// Anybody can write in somebody's name, so that whoever reads the mail of the address says it again, by a link; of these mails at most one a day
    /// goes to an address, whoever wants it.
    private void askWhether(Sorted.Unsubscribe leaving, Subscriber who) {
        Instant now = clock.instant();
        String name = seal.hash("leaving " + leaving.sender());
        if (rows.count("select count(*) from mail_answered where answered_at > ? and sender = ?", now.minus(DAY),
                name) > 0) {
            LOG.info("Somebody wants no more mail, and was sent the link that confirms it within a day");
        } else if (mayAnswer(leaving.sender())) {
            rows.whole(() -> {
                rows.change("insert into mail_answered (sender, answered_at) values (?, ?)", name, now);
                answering.asksWhetherTheyLeave(who, audience.links().unsubscribe(who.id()), name + " " + now);
            });
        } else {
            forPerson(leaving, "somebody wants no more mail, and too many mails came from their address, or in all, for"
                    + " us to send the link that confirms it");
        }
    }

    private synchronized boolean mayAnswer(String sender) {
        Instant now = clock.instant();
        String hash = seal.hash(sender);
        rows.change("delete from mail_answered where answered_at < ?", now.minus(DAY));
        String often = "select count(*) from mail_answered where answered_at > ?";
        if (rows.count(often + " and sender = ?", now.minus(HOUR), hash) >= MOST_AN_HOUR
                || rows.count(often + " and sender = ?", now.minus(DAY), hash) >= MOST_A_DAY
                || rows.count(often, now.minus(HOUR)) >= MOST_OF_ALL_AN_HOUR) {
            return false;
        }
        rows.change("insert into mail_answered (sender, answered_at) values (?, ?)", hash, now);
        return true;
    }

    private void forPerson(Sorted sorted, String why) {
        String place = wording.say("mail.folder.done");
        switch (sorted) {
            case Sorted.Asked asked -> kept.keep(NAME, asked.sender(), asked.thread().subject(), why, place);
            case Sorted.Alarm alarm -> kept.keep(NAME, alarm.asked().sender(), alarm.asked().thread().subject(), why,
                    wording.say("mail.folder.kept"));
            case Sorted.Unsubscribe leaving ->
                kept.keep(NAME, leaving.sender(), leaving.thread().subject(), why, place);
            case Sorted.Bounce bounce -> kept.keep(NAME, "", bounce.said(), why, place);
            case Sorted.Complaint _,Sorted.Ignored _,Sorted.Unclear _ -> kept.keep(NAME, "", "", why, place);
        }
    }
}
