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
import java.util.concurrent.TimeUnit;
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

    private static final String ACTIVITY = "activity";
    private static final long SLOW = 500;
    private static final long TYPING_LASTS = 3000;

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
    private final Untaken untaken;
    private final Sending sending;

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
        this.untaken = new Untaken(answering, connector, clock);
        this.passing = new Passing(chat, wording, pages, inbox);
        this.judging = new Judging(chat, wording, rows, clock, seal);
        this.searching = new Searching(chat, wording, pages);
        this.enquiries = behind.enquiries();
        this.sending = new Sending(connector, judging, enquiries);
        Standings standings = new Standings(rows, seal, inbox);
        this.desk = new TeamDesk(rows, enquiries, standings, inbox, behind.journal(), wording, access.teamChannel());
        this.cards = new TeamCards(standings, enquiries, channels, connector, clock, access, wording);
        inbox.serve(NAME, this::work, body -> givenUp(Json.read(body).orElseThrow()));
    }

    private void givenUp(Json kept) {
        if (kept.at(TeamCards.WORK).isPresent()) {
            cards.givenUp(kept);
        } else if (kept.at(ACTIVITY).isPresent()) {
            Json activity = kept.at(ACTIVITY);
            untaken.failed(Spot.of(kept.text("app"), activity), Heard.in(activity), activity.text("id"));
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
        try {
            keep(registration, spot, heard, activity);
        } catch (RuntimeException broken) {
            untaken.say(spot, heard, activity.text("id"));
            throw broken;
        }
    }

    private void keep(TeamsAccess.Registration registration, Spot spot, Heard heard, Json activity) {
        channels.seen(spot, activity);
        if (activity.text("type").equals("installationUpdate") && activity.text("action").startsWith("remove")) {
            people.forget(spot);
        }
        if (concernsUs(spot, heard, activity)) {
            String id = activity.text("id").isEmpty() ? UUID.randomUUID().toString() : activity.text("id");
            // Teams tells of an arrival in two ways
            String key = switch (heard) {
                case Heard.Arrived _ -> "arrival";
                // a message keeps its name, however often it is put into other words
                case Heard.Corrected corrected -> "corrected " + id + " " + corrected.now().text();
                default -> id;
            };
            inbox.take(NAME, List.of(registration.appId() + " " + spot.conversation() + " " + key),
                    Json.write(Map.of("app", registration.appId(), ACTIVITY, activity)));
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
                untaken.knows(spot);
                inbox.remember(NAME, spot.talk().value());
                yield true;
            }
            case Heard.Wrote wrote -> !wrote.words().isBlank() && inbox.remembers(NAME, spot.talk().value());
            case Heard.Corrected _ when desk.isEditedReply(spot, activity) -> true;
            case Heard.Corrected(Heard.Wrote now) -> (spot.personal() || now.mentioned()
                    || inbox.remembers(NAME, spot.talk().value())) && answering.isUrgent(now.words());
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
                judging.submitted(spot, activity, answering).ifPresent(this::sent);
                yield Optional.of(Map.of());
            }
            default -> Optional.empty();
        };
    }

    private void sent(Outgoing said) {
        String name = "thanks " + UUID.randomUUID();
        try {
            inbox.take(NAME, List.of(name), said.kept());
        } catch (RuntimeException broken) {
            untaken.send(said, name);
            throw broken;
        }
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
        if (!kept.at(ACTIVITY).isPresent()) {
            return sending.on(Outgoing.read(kept), save);
        }
        Json activity = kept.at(ACTIVITY);
        Spot spot = Spot.of(kept.text("app"), activity);
        Heard heard = Heard.in(activity);
        Optional<Outgoing> answered = orTold(spot, heard, activity, save);
        if (answered.isEmpty()) {
            return new Next.Done();
        }
        if (!answered.get().told().isEmpty()) {
            inbox.remember(NAME, answered.get().told());
        }
        people.meet(spot, heard instanceof Heard.Arrived);
        return sending.on(answered.get(), save);
    }

    /// The answer, kept; where it fails, somebody who waits is told so at once, though it is tried again.
    private Optional<Outgoing> orTold(Spot spot, Heard heard, Json activity, Working.Save save) {
        try {
            Optional<Outgoing> answered = answered(spot, heard, activity);
            answered.ifPresent(outgoing -> save.as(outgoing.kept()));
            return answered;
        } catch (Working.Lost lost) {
            throw lost;
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            untaken.failed(spot, heard, activity.text("id"));
            throw failed;
        }
    }

    /// Empty for what asks for no answer, or gets one from the desk.
    private Optional<Outgoing> answered(Spot spot, Heard heard, Json activity) {
        Optional<List<Outgoing>> team = desk.done(spot, heard, activity);
        if (team.isPresent()) {
            team.get().forEach(said -> inbox.take(NAME,
                    List.of("said to " + spot.conversation() + " " + activity.text("id")), said.kept()));
            return Optional.empty();
        }
        if (heard instanceof Heard.Corrected(Heard.Wrote now)) {
            // whoever was told what to do at once is not told again with each word they put right
            return inbox.remembers(NAME, Answering.mark(spot, activity.text("id")))
                    ? Optional.empty()
                    : answering.corrected(spot, now.words(), activity.text("id"))
                            .or(() -> desk.edited(spot, activity));
        }
        return Optional.of(slowly(spot, heard, activity.text("id")));
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
}
