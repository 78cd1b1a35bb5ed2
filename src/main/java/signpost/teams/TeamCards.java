package signpost.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Enquiries;
import signpost.chat.Enquiry;
import signpost.inbox.Next;
import signpost.inbox.Pauses;
import signpost.json.Json;
import signpost.message.Wording;

/// Keeps the cards in the team's channel as the enquiries are, wherever something was done with them. What waits to be drawn is the number
/// alone: a card is drawn when it leaves, so that it shows how things stand then.
final class TeamCards {

    /// The field of a piece of work that names the enquiry.
    static final String WORK = "card";

    private static final Logger LOG = LoggerFactory.getLogger(TeamCards.class);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

    private final Standings standings;
    private final Enquiries enquiries;
    private final Channels channels;
    private final Connector connector;
    private final InstantSource clock;
    private final TeamCard card;
    private final String channel;
    private Instant looked = Instant.MIN;

    TeamCards(Standings standings, Enquiries enquiries, Channels channels, Connector connector, InstantSource clock,
            TeamsAccess access, Wording wording) {
        this.standings = standings;
        this.enquiries = enquiries;
        this.channels = channels;
        this.connector = connector;
        this.clock = clock;
        this.card = new TeamCard(new Pages(access.pages()), wording);
        this.channel = access.teamChannel();
    }

    /// Has drawn anew what was changed in the console or elsewhere; to be called every few seconds. Those that nobody waits for are looked at once a
    /// minute.
    synchronized void tick() {
        Instant now = clock.instant();
        boolean all = !now.isBefore(looked.equals(Instant.MIN) ? looked : looked.plus(NOW_AND_THEN));
        if (all) {
            looked = now;
        }
        for (Standings.Standing standing : standings.all(all)) {
            Optional<Enquiry> enquiry = enquiries.find(standing.number());
            if (enquiry.isEmpty() && !standing.isPosted()) {
                standings.forget(standing.number());
            } else {
                standings.draw(standing, enquiry);
            }
        }
    }

    /// @param tries how often it was sent in vain
    /// @param plain whether without a card
    /// @param booked whether its place in the row was booked
    /// @param unread how often it was posted and no reply was read
    private record Work(long number, int tries, boolean plain, boolean booked, int unread) {

        static Work read(Json kept) {
            return new Work(kept.number(WORK), (int) kept.number("tries"), kept.isTrue("plain"),
                    kept.isTrue("booked"), (int) kept.number("unread"));
        }

        String kept() {
            Map<String, Object> kept = new LinkedHashMap<>();
            kept.put(WORK, number);
            kept.put("tries", tries);
            kept.put("plain", plain);
            kept.put("booked", booked);
            kept.put("unread", unread);
            return Json.write(kept);
        }
    }

    /// Posts a card, or puts it in the place of the one that stands there.
    Next work(Json kept) {
        Work work = Work.read(kept);
        Optional<Spot> spot = channels.find(channel);
        Optional<Standings.Standing> standing = standings.find(work.number()).filter(found -> !found.isRefused());
        if (spot.isEmpty() || standing.isEmpty()) {
            standing.ifPresent(_ -> standings.refused(work.number()));
            return new Next.Done();
        }
        Duration wait = work.booked() ? Duration.ZERO : connector.book(spot.get());
        if (!wait.isZero()) {
            return new Next.Again(new Work(work.number(), work.tries(), work.plain(), true, work.unread()).kept(),
                    wait);
        }
        Optional<Enquiry> enquiry = enquiries.find(work.number());
        if (enquiry.isEmpty() && !standing.get().isPosted()) {
            standings.forget(work.number());
            return new Next.Done();
        }
        return sent(work, spot.get(), standing.get(), enquiry);
    }

    private Next sent(Work work, Spot spot, Standings.Standing standing, Optional<Enquiry> enquiry) {
        Map<String, Object> activity = drawn(work, spot, enquiry);
        Connector.Result result = standing.isPosted()
                ? connector.update(spot, standing.card(), activity)
                : connector.send(spot, activity);
        return switch (result) {
            case Connector.Result.Done(String id) -> {
                if (enquiry.isEmpty()) {
                    standings.forget(work.number());
                } else {
                    standings.stands(work.number(), standing.isPosted() ? standing.card() : id,
                            standings.look(enquiry), enquiry);
                }
                yield new Next.Done();
            }
            case Connector.Result.Later(Optional<Duration> pause) -> later(work, pause);
            // put in its own place it stands there once, however often
            case Connector.Result.Unread _ when standing.isPosted() -> later(work, Optional.empty());
            case Connector.Result.Unread _ -> unread(work);
            case Connector.Result.Refused(int status) -> refused(work, status);
        };
    }

    private Map<String, Object> drawn(Work work, Spot spot, Optional<Enquiry> enquiry) {
        String plain = card.plain(work.number(), enquiry);
        Map<String, Object> said = Answering.message("", card.lead(work.number()),
                enquiry.map(shown -> card.of(shown, Standings.isHeld(shown)))
                        .orElseGet(() -> card.gone(work.number())));
        Outgoing outgoing = Outgoing.of(spot, said, plain);
        return (work.plain() ? Outgoing.of(spot, Answering.plainly(outgoing.said(), plain), plain) : outgoing)
                .activity();
    }

    private Next unread(Work work) {
        Optional<Duration> pause = Pauses.unread(work.unread());
        if (pause.isPresent()) {
            return new Next.Again(
                    new Work(work.number(), work.tries(), work.plain(), true, work.unread() + 1).kept(), pause.get());
        }
        LOG.warn("Teams did not say whether it took the card of enquiry {}; it comes again with its next reminder",
                work.number());
        givenUp(work.number());
        return new Next.Done();
    }

    private Next refused(Work work, int status) {
        if (!work.plain() && status != 403 && status != 404) {
            LOG.warn("Teams refused the card of an enquiry ({}); it is said in plain words", status);
            return new Next.Again(new Work(work.number(), work.tries(), true, true, 0).kept(), Duration.ZERO);
        }
        LOG.warn(
                "Teams takes no card of enquiry {} in the team's channel ({}); it is tried again with its next reminder",
                work.number(), status);
        givenUp(work.number());
        return new Next.Done();
    }

    /// Teams did not take it for too long.
    void givenUp(Json kept) {
        givenUp(Work.read(kept).number());
    }

    private void givenUp(long number) {
        if (enquiries.find(number).isEmpty()) {
            standings.forget(number);
        } else {
            standings.refused(number);
        }
    }

    private static Next later(Work work, Optional<Duration> asked) {
        return new Next.Again(new Work(work.number(), work.tries() + 1, work.plain(), true, work.unread()).kept(),
                asked.orElseGet(() -> Pauses.later(work.tries())));
    }
}
