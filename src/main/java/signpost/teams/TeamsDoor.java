package signpost.teams;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.Journal;
import signpost.chat.NewsDesk;
import signpost.inbox.Inbox;
import signpost.inbox.Next;
import signpost.inbox.Working;
import signpost.json.Json;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Teams' door: takes what came, and brings the replies out. Safe for use by many threads at once.
public final class TeamsDoor {

    static final String NAME = "teams";

    private static final Logger LOG = LoggerFactory.getLogger(TeamsDoor.class);
    private static final long SLOW = 500;
    private static final long TYPING_LASTS = 3000;
    private static final int DOUBLINGS = 7;

    private final Inbox inbox;
    private final InstantSource clock;
    private final Channels channels;
    private final Proof proof;
    private final Connector connector;
    private final People people;
    private final Answering answering;
    private final Passing passing;
    private final Judging judging;
    private final Searching searching;
    private final Enquiries enquiries;
    private final TeamDesk desk;
    private final TeamCards cards;

    /// What the door stands on.
    ///
    /// @param news where people ask for news
    /// @param journal where what the team does is written down
    public record Behind(
            Rows rows,
            InstantSource clock,
            Seal seal,
            NewsDesk news,
            Enquiries enquiries,
            Journal journal) {}

    public TeamsDoor(TeamsAccess access, Inbox inbox, Chat chat, Wording wording, Behind behind) {
        InstantSource clock = behind.clock();
        Rows rows = behind.rows();
        Seal seal = behind.seal();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER).build();
        Pages pages = new Pages(access.pages());
        this.inbox = inbox;
        this.clock = clock;
        this.channels = new Channels(rows);
        this.proof = new Proof(access, new Keys(access.openid(), http));
        this.connector = new Connector(access, http, new Tokens(access, http, clock));
        this.people = new People(rows, seal, connector);
        this.answering = new Answering(chat, wording, pages, new Topical(behind.news(), connector, wording, pages));
        this.passing = new Passing(chat, wording, pages, inbox);
        this.judging = new Judging(chat, wording, rows, clock, seal);
        this.searching = new Searching(chat, wording, pages);
        this.enquiries = behind.enquiries();
        Standings standings = new Standings(rows, seal, inbox);
        this.desk = new TeamDesk(rows, enquiries, standings, inbox, behind.journal(), wording, access.teamChannel());
        this.cards = new TeamCards(standings, enquiries, channels, connector, clock, access, wording);
        inbox.serve(NAME, this::work, body -> givenUp(Json.read(body).orElseThrow()));
    }

    private void givenUp(Json kept) {
        if (kept.at(TeamCards.WORK).isPresent()) {
            cards.givenUp(kept);
        } else {
            Outgoing.read(kept).refused("Teams did not take it for too long.").ifPresent(enquiries::refused);
        }
    }

    /// Keeps the cards in the team's channel as the enquiries are; to be called every few seconds.
    public void tick() {
        cards.tick();
    }

    Optional<TeamsAccess.Registration> proven(String authorization, Json activity, Instant now) {
        return proof.of(authorization, activity, now);
    }

    Channels channels() {
        return channels;
    }

    /// Loads what the first request needs, the keys among it, so that it is acknowledged as fast as later ones.
    public void warm() {
        Thread.ofVirtual().name("teams warms").start(() -> proof.warm(clock.instant()));
        inbox.remember(NAME, "");
    }

    People people() {
        return people;
    }

    Connector connector() {
        return connector;
    }

    /// Keeps what asks something of us, unless it came before; everything else is let go.
    void take(TeamsAccess.Registration registration, Json activity) {
        Spot spot = Spot.of(registration.appId(), activity);
        Heard heard = Heard.in(activity);
        channels.seen(spot, activity);
        if (activity.text("type").equals("installationUpdate") && activity.text("action").startsWith("remove")) {
            people.forget(spot);
        }
        if (concernsUs(spot, heard, activity)) {
            String id = activity.text("id").isEmpty() ? UUID.randomUUID().toString() : activity.text("id");
            // Teams tells of an arrival in two ways
            String key = heard instanceof Heard.Arrived ? "arrival" : id;
            inbox.take(NAME, List.of(registration.appId() + " " + spot.conversation() + " " + key),
                    Json.write(Map.of("app", registration.appId(), "activity", activity)));
        }
    }

    /// A thread or group chat in which we are mentioned is remembered, so that what is said there next is known for a follow-up, even while the
    /// mention is still worked on and after a restart.
    private boolean concernsUs(Spot spot, Heard heard, Json activity) {
        return switch (heard) {
            case Heard.Nothing _ -> false;
            case Heard.Arrived _,Heard.Pressed _,Heard.Chose _ -> true;
            case Heard.Dealt _ -> desk.isHere(spot);
            case Heard.Wrote _ when spot.personal() || desk.isReply(spot, activity) -> true;
            case Heard.Wrote wrote when wrote.mentioned() -> {
                inbox.remember(NAME, spot.talk().value());
                yield true;
            }
            case Heard.Wrote wrote -> !wrote.text().isBlank() && inbox.remembers(NAME, spot.talk().value());
        };
    }

    /// The answer to what Teams waits for; empty for what we do not know.
    Optional<Map<String, Object>> invoked(TeamsAccess.Registration registration, Json activity)
            throws InterruptedException {
        Spot spot = Spot.of(registration.appId(), activity);
        return switch (activity.text("name")) {
            case "composeExtension/query" ->
                Optional.of(searching.found(spot, activity.at("value"), answering.tooOften(spot)));
            case "task/fetch" -> Optional.of(passing.form(spot, activity));
            case "task/submit" -> Optional.of(submitted(spot, activity));
            case "message/fetchTask" -> Optional.of(judging.form(spot, activity));
            case "message/submitAction" -> {
                judging.submitted(spot, activity, answering).ifPresent(
                        thanks -> inbox.take(NAME, List.of("thanks " + UUID.randomUUID()), thanks.kept()));
                yield Optional.of(Map.of());
            }
            default -> Optional.empty();
        };
    }

    private Map<String, Object> submitted(Spot spot, Json activity) {
        return answering.tooOften(spot).map(said -> passing.putOff(spot, activity, said))
                .orElseGet(() -> passing.submitted(spot, activity));
    }

    private Next work(String body, Working.Save save) {
        Json kept = Json.read(body).orElseThrow();
        if (kept.at(TeamCards.WORK).isPresent()) {
            return cards.work(kept);
        }
        Outgoing outgoing;
        if (kept.at("activity").isPresent()) {
            Json activity = kept.at("activity");
            Spot spot = Spot.of(kept.text("app"), activity);
            Heard heard = Heard.in(activity);
            Optional<List<Outgoing>> team = desk.done(spot, heard, activity);
            if (team.isPresent()) {
                team.get().forEach(said -> inbox.take(NAME,
                        List.of("said to " + spot.conversation() + " " + activity.text("id")), said.kept()));
                return new Next.Done();
            }
            outgoing = slowly(spot, heard, activity.text("id"));
            save.as(outgoing.kept());
            people.meet(spot, heard instanceof Heard.Arrived);
        } else {
            outgoing = Outgoing.read(kept);
        }
        if (!outgoing.booked()) {
            Duration wait = connector.book(outgoing.to());
            outgoing = outgoing.inTurn();
            if (!wait.isZero()) {
                return new Next.Again(outgoing.kept(), wait);
            }
        }
        return outgoing.to().conversation().isEmpty() ? opened(outgoing, save) : sent(outgoing);
    }

    /// The answer, with a sign that one is under way where it takes longer than half a second.
    private Outgoing slowly(Spot spot, Heard heard, String activity) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("typing").start(() -> {
            try {
                long wait = SLOW;
                while (!done.await(wait, TimeUnit.MILLISECONDS)) {
                    connector.send(spot, Map.of("type", "typing"));
                    wait = TYPING_LASTS;
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return answering.to(spot, heard, activity);
        } finally {
            done.countDown();
        }
    }

    private Next opened(Outgoing outgoing, Working.Save save) {
        return switch (connector.open(outgoing.to())) {
            case Connector.Result.Done(String id) -> {
                Outgoing there = outgoing.to(outgoing.to().opened(id));
                save.as(there.kept());
                yield sent(there);
            }
            case Connector.Result.Later(Optional<Duration> pause) -> later(outgoing, pause);
            case Connector.Result.Unread _ -> later(outgoing, Optional.empty());
            case Connector.Result.Refused(int status) -> {
                LOG.warn("Teams opens no conversation with one person alone ({})", status);
                yield whereAsked(outgoing, status);
            }
        };
    }

    /// Whoever cannot be written to alone is told where they asked.
    private Next whereAsked(Outgoing outgoing, int status) {
        if (outgoing.instead().isPresent()) {
            return new Next.Again(outgoing.instead().get().kept(), Duration.ZERO);
        }
        outgoing.refused(switch (status) {
            case 403 -> "They took Signpost out of their Teams, or may not be written to.";
            case 404 -> "Teams does not know their conversation with Signpost any more.";
            default -> "Teams refused it (" + status + ").";
        }).ifPresent(enquiries::refused);
        return new Next.Done();
    }

    private Next sent(Outgoing outgoing) {
        return switch (connector.send(outgoing.to(), outgoing.activity())) {
            case Connector.Result.Done(String id) -> {
                judging.sent(id, outgoing);
                yield new Next.Done();
            }
            case Connector.Result.Later(Optional<Duration> pause) -> later(outgoing, pause);
            case Connector.Result.Unread _ -> later(outgoing, Optional.empty());
            case Connector.Result.Refused(int status) -> inWords(outgoing, status);
        };
    }

    /// Plain words where Teams refused the card, never silence.
    private Next inWords(Outgoing outgoing, int status) {
        if (!outgoing.said().at("attachments").isPresent()) {
            LOG.error("Teams takes no message in a conversation ({}); it is given up", status);
            return whereAsked(outgoing, status);
        }
        LOG.warn("Teams refused a card ({}); it is said in plain words", status);
        Json plain = Json.read(Json.write(Answering.plainly(outgoing.said(), outgoing.plain()))).orElseThrow();
        return new Next.Again(outgoing.saying(plain).kept(), Duration.ZERO);
    }

    private static Next later(Outgoing outgoing, Optional<Duration> asked) {
        Duration usual = Duration.ofSeconds(2L << Math.min(outgoing.tries(), DOUBLINGS))
                .plusMillis(ThreadLocalRandom.current().nextLong(1000));
        return new Next.Again(outgoing.again().kept(), asked.orElse(usual));
    }
}
