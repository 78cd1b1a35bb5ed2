package signpost.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.audience.Addressee;
import signpost.audience.Audience;
import signpost.audience.Recipient;
import signpost.audience.Segment;
import signpost.campaign.Campaigns;
import signpost.campaign.Channel;
import signpost.campaign.Edition;
import signpost.campaign.InDoubt;
import signpost.campaign.PublicPages;
import signpost.campaign.State;
import signpost.delivery.DeliveryRows.Claimed;
import signpost.delivery.DeliveryRows.Going;
import signpost.message.Letters;
import signpost.message.Personal;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Editions from their first recipient's row to their last.
final class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final int MOST_KEPT = 20;
    private static final int MOST_OFFERED = 5;
    private static final String CANCELLED = "The campaign was cancelled.";

    private final Rows rows;
    private final DeliveryRows deliveries;
    private final MailRows mails;
    private final Campaigns campaigns;
    private final Audience audience;
    private final Seal seal;
    private final InstantSource clock;
    private final Letters letters;
    private final Voice voice;
    private final Map<Long, Known> kept = new ConcurrentHashMap<>();

    /// An edition, and what is the same in each of its mails: worked out once.
    ///
    /// @param topics those it is about
    /// @param offered those of them that may be unsubscribed from alone
    /// @param called how people are called in it
    /// @param archive the address of its page
    private record Known(
            Edition edition,
            Set<String> topics,
            List<String> offered,
            UnaryOperator<String> called,
            String archive) {}

    Editions(
            Rows rows, DeliveryRows deliveries, MailRows mails, Campaigns campaigns, Audience audience, Seal seal,
            InstantSource clock, Letters letters, Voice voice) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.mails = mails;
        this.campaigns = campaigns;
        this.audience = audience;
        this.seal = seal.purpose("message-id");
        this.clock = clock;
        this.letters = letters;
        this.voice = voice;
    }

    /// Begins what is due: the campaign's state and a row for each recipient change in one step.
    ///
    /// @param usual what is done with mails in doubt where the campaign does not say
    void begin(InDoubt usual, Instant now) {
        for (Edition edition : campaigns.due(now)) {
            try {
                rows.whole(() -> {
                    if (campaigns.started(edition.id())) {
                        deliveries.begin(edition.id(), edition.campaign(), now);
                        add(edition, campaigns.find(edition.campaign())
                                .flatMap(campaign -> campaign.brief().inDoubt()).orElse(usual), now);
                    }
                });
            } catch (RuntimeException broken) {
                // one edition that cannot begin must not keep the others from going out
                voice.say("begin " + edition.id(), now, () -> LOG.warn(
                        "Edition {} is due and cannot begin; it is tried again: {}", edition.id(), broken.toString()));
            }
        }
    }

    /// Some at a time: a list of any length takes no more memory than a short one.
    private void add(Edition edition, InDoubt inDoubt, Instant now) {
        if (!edition.goesBy(Channel.Door.MAIL)) {
            return;
        }
        Segment to = Segment.parse(edition.audience());
        for (List<Recipient> some = audience.recipients(to, 0); !some.isEmpty(); some = audience.recipients(to,
                some.getLast().id())) {
            deliveries.add(edition.id(), edition.campaign(), some, inDoubt, now);
        }
    }

    /// Whether mails of a campaign may leave now.
    boolean maySend(long campaign) {
        return campaigns.state(campaign).maySend();
    }

    /// Ends editions in which everybody's turn has come, and those that were cancelled.
    void end(Instant now) {
        for (Going going : deliveries.going()) {
            try {
                end(going, now);
            } catch (RuntimeException broken) {
                // one campaign that cannot be read must not keep the others from their end
                voice.say("end " + going.edition(), now, () -> LOG.warn(
                        "Edition {} cannot be ended; it is tried again: {}", going.edition(), broken.toString()));
            }
        }
    }

    private void end(Going going, Instant now) {
        State state = campaigns.state(going.campaign());
        if (state == State.CANCELLED) {
            cancelled(going.edition(), now);
        }
        if (ended(going.edition(), state, now)) {
            kept.remove(going.edition());
        } else if (state.maySend() && going.halted() > 0) {
            deliveries.mended(going.edition(), going.halted());
        }
    }

    /// Leaves out whom no mail has reached. What a worker has in hand may have left: that is looked at again when it has said what became of it.
    /// Whoever takes a row later sees that the campaign is cancelled, since rows are taken before that is asked.
    private void cancelled(long edition, Instant now) {
        mails.putRight(now);
        if (mails.isNoneInHand()) {
            deliveries.skipOpen(edition, CANCELLED, now);
        } else {
            deliveries.skipOpen(edition, CANCELLED, now, row -> !mails.isInHand(row));
        }
    }

    /// Looked at and written in one transaction: a database whose disk has just failed may find no row, and then does not keep what follows from that.
    private boolean ended(long edition, State state, Instant now) {
        return !deliveries.isOpen(edition) && rows.whole(() -> {
            deliveries.hold(List.of(edition));
            boolean open = deliveries.isOpen(edition);
            if (!open) {
                deliveries.end(edition, now);
                if (state != State.CANCELLED) {
                    campaigns.finished(edition);
                }
            }
            return !open;
        });
    }

    /// Stops a campaign since no mail of it can leave, and says why.
    void halt(long edition, String why) {
        known(edition).ifPresent(halted -> rows.whole(() -> {
            deliveries.halted(edition, why, clock.instant());
            campaigns.pause(halted.edition().campaign(), "Signpost");
        }));
    }

    /// Those of the subscribers to whom an edition may go now: they may be written to, and have not declined all that it is about.
    List<Addressee> addressees(long edition, Collection<Long> subscribers) {
        return audience.addressees(subscribers, known(edition).orElseThrow().topics());
    }

    /// The mail of a claimed row.
    Mail mail(Claimed row, Addressee to) {
        Known known = known(row.edition()).orElseThrow();
        Edition edition = known.edition();
        return new Mail(seal.hash(row.edition() + ":" + row.subscriber()).substring(0, 32), edition.id(),
                edition.letter(), Optional.of(personal(known, to)), to.address(), edition.list(),
                Bounces.delivery(row.id()), Optional.empty());
    }

    private Personal personal(Known known, Addressee to) {
        return new Personal(known.called().apply(to.name()), audience.links().unsubscribe(to.id(), known.offered()),
                audience.links().preferences(to.id()), known.archive());
    }

    private Known knowing(Edition edition) {
        Set<String> topics = edition.topics();
        return new Known(edition, topics, topics.stream().limit(MOST_OFFERED).toList(),
                letters.called(edition.letter()), letters.address(PublicPages.page(edition.id())));
    }

    private Optional<Known> known(long id) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return Optional.ofNullable(kept.get(id)).or(() -> {
            Optional<Known> read = campaigns.edition(id).map(this::knowing);
            read.ifPresent(known -> kept.put(id, known));
            return read;
        });
    }
}
