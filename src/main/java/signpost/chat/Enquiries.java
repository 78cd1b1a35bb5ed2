package signpost.chat;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The questions passed to the partnership's team, until their askers have the reply.
///
/// Who does what is written into an audit by the caller. Safe for use by many threads at once and by several processes on the same rows.
@Singleton
public final class Enquiries {

    /// The most that one list holds.
    public static final int MOST = 500;

    /// After it was answered or closed.
    private static final Duration KEPT = Duration.ofDays(730);
    /// How long an asker waits for a reply, or to hear of the library.
    private static final Duration WANTED = Duration.ofDays(365);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final EnumSet<Enquiry.State> OPEN = EnumSet.of(Enquiry.State.WAITING, Enquiry.State.CLAIMED);

    private final Rows rows;
    private final EnquiryRows enquiries;
    private final ReturnRows returns;
    private final Bells bells;
    private final Opening opening;
    private final Homeward homeward;
    private final Insight insight;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PrivateLinks pages;
    private final Office office;
    private final Publishing publishing;
    private final Lookout lookout;
    private Instant swept = Instant.MIN;

    Enquiries(
            Rows rows,
            InstantSource clock,
            ZoneId zone,
            Seal seal,
            Insight insight,
            Office office,
            List<Returning> ways,
            List<Bell> bells,
            Optional<Shelf> shelf,
            Lookout lookout) {
        this.rows = rows;
        this.enquiries = new EnquiryRows(rows);
        this.returns = ReturnRows.of(rows, seal);
        this.bells = new Bells(rows, bells, office.patience());
        this.insight = insight;
        this.clock = clock;
        this.zone = zone;
        this.pages = new PrivateLinks(rows, seal);
        this.office = office;
        this.publishing = new Publishing(rows, enquiries, insight, office, lookout);
        this.lookout = lookout;
        this.opening = new Opening(rows, enquiries, returns, insight, pages, clock);
        this.homeward = new Homeward(enquiries, returns, List.copyOf(ways), insight, pages, office.address(),
                shelf.orElse(_ -> Optional.of("")));
    }

    /// Makes an enquiry of a question, or finds the one made of it before, which takes up what is added while its reply is not due.
    ///
    /// @param reference the question's
    Opened open(String reference, Asking asking) {
        return opening.open(reference, asking);
    }

    /// The number of the enquiry that was made of a question; empty where none was.
    Optional<Long> of(String reference) {
        return enquiries.of(reference);
    }

    /// The enquiry of this number.
    public Optional<Enquiry> find(long number) {
        return enquiries.find(number);
    }

    /// The enquiry whose private page the token opens.
    public Optional<Enquiry> byToken(String token) {
        return pages.number(token).flatMap(enquiries::find);
    }

    /// Those that wait or are looked after, the longest waiting first; at most [#MOST].
    public List<Enquiry> open() {
        return enquiries.in(OPEN, MOST);
    }

    /// Those answered or closed, the newest first; at most [#MOST].
    public List<Enquiry> done() {
        return enquiries.done(MOST);
    }

    /// How many there are in each state.
    public Map<Enquiry.State, Long> counts() {
        return enquiries.counts();
    }

    /// How many replies wait for a door to take them back.
    public long undelivered() {
        return returns.waiting(clock.instant());
    }

    /// The enquiries of which something could not be handed over to the asker.
    public List<Long> withStranded() {
        return returns.withStranded();
    }

    /// What of an enquiry could not be handed over to the asker.
    public List<Stranded> stranded(long number) {
        return returns.stranded(number);
    }

    /// A door says what it took over and could not hand over.
    public void refused(Refusal refusal) {
        returns.strand(refusal, clock.instant());
    }

    /// Sends what could not be handed over once more.
    public Decision sendAgain(long number) {
        return stranded(number, () -> returns.again(number, clock.instant()));
    }

    /// Leaves it at that: what could not be handed over is not sent again.
    public Decision leave(long number) {
        return stranded(number, () -> returns.leave(number));
    }

    private Decision stranded(long number, Supplier<Integer> change) {
        return rows.whole(() -> enquiries.find(number)
                .<Decision>map(enquiry -> change.get() > 0
                        ? new Decision.Done(enquiry)
                        : new Decision.Refused(Decision.Why.NOT_NOW))
                .orElse(new Decision.Refused(Decision.Why.UNKNOWN)));
    }

    /// Whether something can go back through this door, such as `mail`.
    public boolean reaches(String door) {
        return homeward.reaches(door);
    }

    /// Whether what goes by this door leaves the service, and does not lie where the team reads it.
    public boolean leaves(String door) {
        return homeward.leaves(door);
    }

    /// Whether the team is late with it.
    public boolean isLate(Enquiry enquiry) {
        return enquiry.state().isOpen() && bells.reminders(enquiry, clock.instant()) > 0;
    }

    /// What the library says to it now; empty while it says nothing.
    public Optional<Shown> answeredBy(Enquiry enquiry) {
        return homeward.answeredBy(enquiry);
    }

    /// Begins to look after it.
    public Decision claim(long number, String who) {
        return claim(number, who, "");
    }

    /// Begins to look after it.
    ///
    /// @param claimer who that is on a platform of theirs, such as `slack U1`; empty where nobody replies from there
    public Decision claim(long number, String who, String claimer) {
        return change(number, Enquiry.State.CLAIMED,
                from -> enquiries.claim(number, from, who, claimer, clock.instant()));
    }

    /// Leaves it to others.
    public Decision release(long number) {
        return change(number, Enquiry.State.WAITING, from -> enquiries.release(number, from, clock.instant()));
    }

    /// What looks like a private person's details in words that the team wrote.
    public List<Detail> details(String words) {
        return lookout.in(words);
    }

    /// Replies with a reply that holds no such details.
    public Decision answer(long number, String who, String reply) {
        return answer(number, who, reply, List.of());
    }

    /// Replies; the reply sets out for the asker with the next [#tick].
    ///
    /// @param confirmed the words of those details of the reply that its writer wants sent all the same
    public Decision answer(long number, String who, String reply, Collection<String> confirmed) {
        String text = Plain.text(reply, Enquiry.LONGEST + 1).strip();
        if (text.isEmpty()) {
            return new Decision.Refused(Decision.Why.EMPTY);
        }
        if (text.length() > Enquiry.LONGEST) {
            return new Decision.Refused(Decision.Why.TOO_LONG);
        }
        if (!lookout.passes(text, confirmed)) {
            return new Decision.Refused(Decision.Why.PERSONAL);
        }
        Instant now = clock.instant();
        return change(number, Enquiry.State.ANSWERED, from -> {
            boolean done = enquiries.answer(number, from, who, text, now);
            if (done) {
                returns.due(number, Return.About.REPLY, Return.About.REPLY, now);
            }
            return done;
        });
    }

    /// Closes it. An asker who has no reply yet is told that there will be none.
    public Decision close(long number, String who) {
        Instant now = clock.instant();
        return change(number, Enquiry.State.CLOSED, from -> {
            boolean done = enquiries.close(number, from, who, now);
            if (done && from.isOpen()) {
                returns.due(number, Return.About.REPLY, Return.About.CLOSED, now);
            } else if (done) {
                returns.leave(number);
            }
            return done;
        });
    }

    private Decision change(long number, Enquiry.State to, Predicate<Enquiry.State> step) {
        return rows.whole(() -> {
            Optional<Enquiry> enquiry = enquiries.find(number);
            if (enquiry.isEmpty()) {
                return new Decision.Refused(Decision.Why.UNKNOWN);
            }
            Enquiry.State from = enquiry.get().state();
            return from.mayBecome(to) && step.test(from)
                    ? new Decision.Done(enquiries.find(number).orElseThrow())
                    : new Decision.Refused(Decision.Why.NOT_NOW);
        });
    }

    /// Whether its reply may become a document: it was not published, or what was published was taken away since.
    public boolean mayPublish(Enquiry enquiry) {
        return !enquiry.reply().isEmpty() && enquiry.published().filter(office::holds).isEmpty();
    }

    /// Makes a document that holds no personal details of an enquiry that was answered.
    public Decision publish(long number, Publication publication, String who) {
        return publish(number, publication, List.of(), who);
    }

    /// Makes a document of an enquiry that was answered. The library reads it soon after; the gap it belongs to is closed by it.
    ///
    /// @param confirmed the words of those details of the publication that are public, as `who` confirms
    public Decision publish(long number, Publication publication, Collection<String> confirmed, String who) {
        return publishing.publish(number, publication, confirmed, LocalDate.ofInstant(clock.instant(), zone), who);
    }

    /// Tells the team what is new or late, gives back what is due, and forgets what is old; to be called every few seconds.
    public void tick() {
        Instant now = clock.instant();
        List<Enquiry> open = open();
        bells.ring(open, now);
        if (open.size() == MOST) {
            bells.ring(enquiries.newest(OPEN, MOST), now);
        }
        homeward.tick(now, MOST);
        if (now.isAfter(swept.equals(Instant.MIN) ? swept : swept.plus(SWEEP))) {
            sweep(open, now);
            swept = now;
        }
    }

    /// Forgets what is old, and puts right what was broken off. What nobody replied to is closed while it is still known where to tell its asker so.
    private void sweep(List<Enquiry> open, Instant now) {
        open.stream().filter(enquiry -> enquiry.times().asked().isBefore(now.minus(WANTED)))
                .forEach(enquiry -> close(enquiry.number(), ""));
        returns.forget(now.minus(WANTED));
        enquiries.purge(now.minus(KEPT));
        insight.watchOnly(() -> returns.awaited(now.minus(WANTED)));
        publishing.settle(now);
    }
}
