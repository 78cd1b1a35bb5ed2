package signpost.delivery;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.audience.Audience;
import signpost.campaign.Campaigns;
import signpost.delivery.DeliveryRows.Going;
import signpost.message.Letters;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// What became of every mail, and the carrying of those that are to come.
///
/// Rows can be looked at in any process; [#start] makes this one carry, and [#tick] and [#beat] must then be called, about once a second and every few seconds. Safe for use by
/// many threads at once and by several processes on one database.
@Singleton
public final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /// The folder, in the data folder, of what is noted while mails leave.
    public static final String NOTES = "leaving";

    /// How long a process keeps what it claimed without a sign of life; then another takes over.
    private static final Duration LEASE = Duration.ofSeconds(45);

    /// From how long the pace is told.
    private static final Duration LATELY = Duration.ofMinutes(3);

    private static final Duration LATE = Duration.ofHours(1);
    private static final Duration NOTICES_KEPT = Duration.ofDays(30);

    /// So long what was settled might still have to be put right, where the database forgot it.
    private static final Duration WORDS_KEPT = Duration.ofMinutes(10);

    private static final Duration CLEARED_EVERY = Duration.ofMinutes(1);

    private final String process = UUID.randomUUID().toString();
    private final Rows rows;
    private final DeliveryRows deliveries;
    private final MailRows deliveryRows;
    private final MailRows noticeRows;
    private final NoticeRows notices;
    private final Vigil deliveryVigil = new Vigil(LEASE);
    private final Vigil noticeVigil = new Vigil(LEASE);
    private final Editions editions;
    private final Audience audience;
    private final Campaigns campaigns;
    private final InstantSource clock;
    private final Voice voice = new Voice();
    private volatile Optional<Crew> crew = Optional.empty();
    private volatile Instant cleared = Instant.EPOCH;
    private volatile Terms terms = Terms.USUAL;

    Deliveries(Rows rows, Campaigns campaigns, Audience audience, InstantSource clock, Seal seal,
            Letters letters) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.audience = audience;
        this.clock = clock;
        this.deliveries = new DeliveryRows(rows);
        this.deliveryRows = new MailRows(rows, DeliveryRows.TABLE);
        this.noticeRows = new MailRows(rows, NoticeRows.TABLE);
        this.notices = new NoticeRows(rows, seal);
        this.editions = new Editions(rows, deliveries, deliveryRows, campaigns, audience, seal, clock, letters,
                voice);
    }

    /// Begins to carry mails.
    ///
    /// @param alone a folder for notes of what leaves, where no other process can have the database: what one that is gone had claimed is then free at once.
    ///     Empty where several may have it
    public void start(Post post, Terms set, Optional<Path> alone) {
        carry(post, set, alone.map(Journals::new));
    }

    synchronized void carry(Post post, Terms set, Optional<Journals> alone) {
        if (crew.isPresent()) {
            throw new IllegalStateException("mails are being carried already");
        }
        terms = set;
        alone.ifPresent(this::catchUp);
        var fresh = new Crew(process, post, rows, clock, LEASE, alone);
        deliveryRows.serve(post.lines(), alone.isPresent());
        noticeRows.serve(1, alone.isPresent());
        var pace = new Pace(set, clock);
        var turn = new EditionTurn(deliveries, deliveryRows, editions, audience, clock);
        for (int i = 0; i < post.lines(); i++) {
            fresh.hire(deliveryRows, pace, turn);
        }
        fresh.hire(noticeRows, new Pace(Terms.USUAL, clock), new NoticeTurn(noticeRows, notices, clock));
        crew = Optional.of(fresh);
    }

    /// Brings what was noted beside other rows into the database that they were restored into and that nobody uses yet, of whatever kind it is.
    ///
    /// @param notes the folder; what is read is deleted
    public void catchUp(Path notes) {
        catchUp(new Journals(notes));
    }

    /// Brings what processes that are gone had noted into the database, and gives up what they had claimed.
    private void catchUp(Journals journals) {
        rows.whole(() -> journals.read(new Journals.Reader() {
            @Override
            public void leaving(String table, String owner, long id, Instant when) {
                of(table).marked(id, owner, when);
            }

            @Override
            public void settled(String table, String owner, long id, Settlement settlement, Instant when) {
                of(table).settle(owner, List.of(new MailRows.Settled(id, settlement, when)));
            }
        })).forEach(Journals::delete);
        deliveryRows.recover(process);
        noticeRows.recover(process);
    }

    private MailRows of(String table) {
        return table.equals(NoticeRows.TABLE) ? noticeRows : deliveryRows;
    }

    /// Gives a sign of life, so that no other process takes over what this one has claimed. Call it every few seconds, whatever [#tick]
    /// is busy with.
    public void beat() {
        crew.ifPresent(working -> working.note(() -> {
            Instant until = clock.instant().plus(LEASE);
            deliveryRows.prolong(process, until);
            noticeRows.prolong(process, until);
        }));
    }

    /// Does what is due: begins editions, ends them, and takes over from processes that are gone. What fails keeps nothing else from being done.
    ///
    /// @throws RuntimeException what failed first
    public void tick() {
        Instant now = clock.instant();
        List<RuntimeException> failed = new ArrayList<>();
        for (Runnable part : List.<Runnable>of(
                () -> deliveryRows.takeOver(process, deliveryVigil, now),
                () -> noticeRows.takeOver(process, noticeVigil, now),
                () -> editions.begin(terms.inDoubt(), now),
                () -> editions.end(now),
                () -> clear(now),
                () -> watch(now))) {
            try {
                part.run();
            } catch (RuntimeException broken) {
                failed.add(broken);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /// Forgets notices that are done with, once a minute.
    private void clear(Instant now) {
        if (Duration.between(cleared, now).abs().compareTo(CLEARED_EVERY) >= 0) {
            notices.blank(now.minus(WORDS_KEPT));
            notices.forget(now.minus(NOTICES_KEPT));
            cleared = now;
        }
    }

    /// Raises its voice, once an hour for each, when an edition is an hour late: on its way for longer with mails that were not tried yet, or due and not begun;
    /// and when mails wait for another key.
    private void watch(Instant now) {
        long unreadable = notices.unreadable();
        if (unreadable > 0) {
            voice.say("key", now,
                    () -> LOG.error("{} small mails were encrypted with another key than that of a process"
                            + " that looked at them, and wait for theirs: every process needs the same secret.key, or"
                            + " SIGNPOST_SECRET_KEY, and it must not change", unreadable));
        }
        for (Going late : slow(now)) {
            voice.say("slow " + late.edition(), now, () -> LOG.warn(
                    "Edition {} of campaign {} began over an hour ago and is not through: {}", late.edition(),
                    late.campaign(), status(late.campaign())));
        }
        for (long late : campaigns.awake(now.minus(LATE))) {
            voice.say("late " + late, now, () -> LOG.warn(
                    "Campaign {} was due over an hour ago and has not begun", late));
        }
    }

    private List<Going> slow(Instant now) {
        return deliveries.going().stream().filter(going -> going.began().isBefore(now.minus(LATE)))
                .filter(going -> editions.maySend(going.campaign()) && deliveries.isWaiting(going.edition())).toList();
    }

    /// What is still to leave. Campaigns that a person stopped do not count.
    public Backlog backlog() {
        Instant now = clock.instant();
        List<Long> going = deliveries.going().stream().filter(each -> editions.maySend(each.campaign()))
                .map(Going::edition).toList();
        Backlog small = noticeRows.backlog(now, "").unreadable(notices.unreadable());
        Backlog large = going.isEmpty()
                ? small
                : deliveryRows.backlog(now, "edition in (" + Rows.marks(going) + ") and", going.toArray()).and(small);
        return large.late(slow(now).size() + campaigns.awake(now.minus(LATE)).size());
    }

    /// For how long what became of mails has been on its way into the database: a moment, or something is wrong there.
    public Duration writing() {
        return crew.map(Crew::writing).orElse(Duration.ZERO);
    }

    /// How far a campaign is.
    public Status status(long campaign) {
        return deliveries.status(campaign);
    }

    /// How far a campaign is, and when it will be through.
    public Progress progress(long campaign) {
        Instant now = clock.instant();
        Status counts = status(campaign);
        boolean goes = editions.maySend(campaign);
        Optional<Instant> ends = counts.waiting() == 0 || !goes
                ? Optional.empty()
                : deliveries.lately(campaign, now.minus(LATELY), now)
                        .map(each -> now.plus(each.multipliedBy(counts.waiting())))
                        .map(end -> deliveries.lastTurn(campaign).filter(end::isBefore).orElse(end));
        return new Progress(counts, goes, ends, deliveries.nextTry(campaign), deliveries.trouble(campaign));
    }

    /// Everybody whose reply was once unread, by address: they may have the mail twice, or not at all where they are held.
    public List<Entry> doubted(long campaign) {
        return deliveries.doubted(campaign);
    }

    /// Everybody to whom it could not be sent, by address.
    public List<Entry> failed(long campaign) {
        return deliveries.failed(campaign);
    }

    /// Everybody a campaign goes to, by address.
    public List<Entry> recipients(long campaign) {
        return deliveries.recipients(campaign);
    }

    /// The subscribers who got an edition, or perhaps did.
    public List<Long> received(long edition) {
        return deliveries.received(edition);
    }

    /// Everything that was sent to a subscriber, oldest first.
    public List<Entry> of(long subscriber) {
        return deliveries.of(subscriber);
    }

    /// Sends the last run of a campaign once more to some of its recipients.
    ///
    /// @param whom those in [State#FAILED], to whom it could not be sent, or in [State#IN_DOUBT], who are held since they may have it
    /// @return how many get another turn
    public int sendAgain(long campaign, State whom) {
        return rows.whole(() -> {
            List<Long> editions = campaigns.lastRun(campaign);
            if (editions.isEmpty()) {
                return 0;
            }
            // or else one could end between these steps, and nobody would look at what waits in it
            deliveries.hold(editions);
            int again = deliveries.again(editions, whom, clock.instant());
            if (again > 0) {
                deliveries.reopen(editions);
                campaigns.reopened(campaign, editions);
            }
            return again;
        });
    }

    /// Whether a mail is leaving that is known by this row, see [Bounces], and what becomes of it may not be on record yet.
    boolean isLeaving(String row) {
        return of(Bounces.table(row)).isInHand(Bounces.id(row));
    }

    /// Ends the carrying: each worker ends the mail it has begun, and the rest waits.
    @Override
    @jakarta.annotation.PreDestroy
    public synchronized void close() {
        crew.ifPresent(Crew::close);
        crew = Optional.empty();
    }
}
