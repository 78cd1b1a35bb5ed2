package signpost.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.chat.Journal;
import signpost.chat.NewsDesk;
import signpost.inbox.Inbox;
import signpost.inbox.Next;
import signpost.inbox.Pace;
import signpost.inbox.Working;
import signpost.json.Json;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Slack's door: takes what came, and brings the replies out. Safe for use by many threads at once.
public final class SlackDoor implements AutoCloseable {

    static final String NAME = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final int BURST = 240;
    private static final double PER_SECOND = 4;
    private static final Duration SAME_PAUSE = Duration.ofSeconds(2);

    private final SlackAccess access;
    private final Signature signature;
    private final Inbox inbox;
    private final Chat chat;
    private final Bolt bolt;
    private final WebApi api;
    private final SlackPeople people;
    private final Map<String, Replying> replying = new HashMap<>();
    private final Languages languages;
    private final TeamDesk desk;
    private final Sending sending;
    private final Wording wording;
    private final Untaken untaken;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Optional<SocketMode> socket = Optional.empty();

    public SlackDoor(SlackAccess access, Inbox inbox, Chat chat, Wording wording, Behind behind) {
        this.access = access;
        this.inbox = inbox;
        this.chat = chat;
        this.signature = new Signature(access.signingSecret());
        Slack slack = Bolt.client(access);
        var installations = new Installations(behind.rows(), behind.clock(), behind.seal(), slack, access);
        App app = Bolt.listening(Bolt.config(access, wording), slack, this::take);
        if (access.isForMany()) {
            app.service(installations).service(new States(behind.rows(), behind.clock(), behind.seal()));
        }
        this.bolt = Bolt.of(app);
        this.api = new WebApi(slack, access, installations);
        this.desk = new TeamDesk(behind.rows(), inbox, behind.enquiries(), behind.journal(), wording);
        this.wording = wording;
        this.languages = new Languages(api, behind.clock());
        this.people = new SlackPeople(api, installations, wording, behind.clock());
        Pace pace = new Pace(BURST, PER_SECOND, System::nanoTime);
        Pace beyond = pace.beyond();
        Topics topics = new Topics(behind.rows(), behind.seal());
        wording.languages().forEach(theirs -> {
            Chat talk = chat.in(theirs.language());
            var blocks = new Blocks(access.pages(), theirs);
            var views = new Views(theirs);
            var asking = new Asking(talk, theirs, blocks, pace, beyond);
            replying.put(theirs.language(), new Replying(theirs, asking,
                    new Pressing(talk, theirs, blocks, views, asking, new Passing(talk, theirs, views, access.pages())),
                    views,
                    new Home(theirs, behind.board(), behind.news(), topics, access.pages()),
                    new Topical(theirs, topics, behind.news(), api, access.pages()),
                    new Unfurling(behind.board(), theirs, access.pages()), desk,
                    installations::forget));
        });
        this.untaken = new Untaken(api, access, behind.clock(),
                person -> Objects.requireNonNull(replying.get(wording.in(languages.known(person)).language())));
        this.sending = new Sending(api, desk, behind.enquiries());
        inbox.serve(NAME, this::work, this::givenUp);
    }

    /// What the door stands on.
    ///
    /// @param board what the home page shows
    /// @param news where people ask for news on their home page
    /// @param journal where the team's deeds are written down
    public record Behind(
            Rows rows,
            InstantSource clock,
            Seal seal,
            Enquiries enquiries,
            Noticeboard board,
            NewsDesk news,
            Journal journal) {}

    /// Opens Socket Mode, where it is set; to be called once the service can answer.
    public void open() {
        if (!access.appToken().isEmpty() && socket.isEmpty()) {
            socket = Optional.of(SocketMode.open(bolt.app(), access.appToken()));
        }
    }

    @Override
    public void close() {
        socket.ifPresent(SocketMode::close);
    }

    /// What posts editions in channels.
    public SlackPosts posts() {
        return new SlackPosts(api, wording);
    }

    /// What writes to people one by one.
    public SlackPeople people() {
        return people;
    }

    /// Loads what the first request needs, so that it is acknowledged as fast as later ones.
    public void warm() {
        signature.proves(new byte[0], "0", "v0=", Instant.EPOCH);
        String nothing = "{\"type\":\"event_callback\",\"team_id\":\"\",\"event\":{\"type\":\"app_mention\",\"bot_id\":\"B\"}}";
        try {
            bolt.run("/slack/events", Map.of(), Map.of(), nothing.getBytes(StandardCharsets.UTF_8));
            inbox.remember(NAME, "");
            inbox.take(NAME, List.of("warm " + System.nanoTime()),
                    new Incoming("", Workspace.of(""), Json.read("{}").orElseThrow()).kept());
        } catch (Exception broken) {
            LOG.warn("Slack's door opens with an effort ({})", broken.toString());
        }
    }

    Signature signature() {
        return signature;
    }

    boolean isForMany() {
        return access.isForMany();
    }

    Bolt bolt() {
        return bolt;
    }

    /// Keeps what came, unless it came before or asks nothing of us. A thread in which we are mentioned is remembered first, so that what is said
    /// there next is known for a follow-up even while the mention is still worked on.
    private void take(Incoming incoming) {
        if (!access.lets(incoming.where()) && !incoming.isLeaving()) {
            return;
        }
        try {
            keep(incoming);
        } catch (RuntimeException broken) {
            untaken.say(incoming);
            throw broken;
        }
    }

    private void keep(Incoming incoming) {
        if (incoming.isEdited()
                ? isDanger(incoming) || desk.isEditedReply(incoming)
                : incoming.concernsUs() || desk.isReply(incoming)
                        || isHeard(incoming)) {
            if (incoming.event().text("type").equals("app_mention")) {
                incoming.thread().ifPresent(this::remember);
            }
            inbox.take(NAME, incoming.keys(), incoming.kept());
        }
    }

    /// Whether a message that names others is for us all the same: in a thread that has to do with us, danger is, and so is what may be meant for an
    /// asker.
    private boolean isHeard(Incoming incoming) {
        return incoming.isWrittenInThread() && isForUs(incoming)
                && (incoming.isForOthers() && desk.isAt(incoming)
                        || incoming.words().isUrgent(chat));
    }

    /// Whether somebody put into words that tell of danger what they had said to us.
    private boolean isDanger(Incoming incoming) {
        return isForUs(incoming) && incoming.words().isUrgent(chat);
    }

    /// As long as what was said in it.
    private void remember(String thread) {
        untaken.knows(thread);
        inbox.remember(NAME, thread, chat.retention());
    }

    private Next work(String body, Working.Save save) {
        Json kept = Json.read(body).orElseThrow();
        Optional<Call.Batch> begun = Call.Batch.read(kept);
        if (begun.isPresent()) {
            return sending.on(begun.get(), save);
        }
        Incoming incoming = Incoming.of(kept);
        String message = incoming.message().orElse("");
        // one after the other, so that whoever was told what to do at once is not told again with each word they put right
        if (!message.isEmpty() && !underWay.add(message)) {
            return new Next.Again(body, SAME_PAUSE);
        }
        try {
            boolean ours = orTold(incoming, false,
                    () -> !(incoming.isEdited() && inbox.remembers(NAME, Asking.TOLD + message)) && isForUs(incoming));
            if (!ours) {
                return new Next.Done();
            }
            Call.Batch calls = orTold(incoming, true, () -> answer(incoming, save));
            calls.calls().stream().map(Call::note).filter(note -> note.startsWith(Asking.TOLD)).distinct()
                    .forEach(this::remember);
            return sending.on(calls, save);
        } finally {
            underWay.remove(message);
        }
    }

    /// Work that brings the answer; where it fails, somebody who waits is told so at once, though it is tried again.
    ///
    /// @param ours whether what came is known to be for us
    private <T> T orTold(Incoming incoming, boolean ours, Supplier<T> work) {
        try {
            return work.get();
        } catch (Working.Lost lost) {
            throw lost;
        } catch (RuntimeException | VirtualMachineError | LinkageError failed) {
            untaken.failed(incoming, ours);
            throw failed;
        }
    }

    private Call.Batch answer(Incoming incoming, Working.Save save) {
        incoming.thread().filter(_ -> incoming.event().text("type").equals("message")).ifPresent(this::remember);
        Call.Batch calls = new Call.Batch(incoming.where(), slowly(incoming));
        save.as(calls.kept());
        return calls;
    }

    /// Whether a message of a channel is a mention, or stands in a thread that has to do with us; anything else is.
    private boolean isForUs(Incoming incoming) {
        return !incoming.event().text("type").equals("message") || incoming.thread()
                .map(thread -> inbox.remembers(NAME, thread) || desk.isAt(incoming)).orElse(true);
    }

    /// As the person's language wants it.
    private Replying replying(Incoming incoming) {
        String wanted = replying.size() > 1 ? languages.of(incoming.person()) : "";
        return Objects.requireNonNull(replying.get(wording.in(wanted).language()));
    }

    private List<Call> slowly(Incoming incoming) {
        Replying theirs = replying(incoming);
        return Patience.with(theirs.sign(incoming), sign -> api.call(incoming.where(), sign),
                () -> theirs.to(incoming));
    }

    /// Whoever wrote what was never answered is told so; a reply of the team that Slack never took is shown to them.
    private void givenUp(String body) {
        Json kept = Json.read(body).orElseThrow();
        Optional<Call.Batch> begun = Call.Batch.read(kept);
        if (begun.isPresent()) {
            sending.givenUp(begun.get());
        } else {
            Incoming incoming = Incoming.of(kept);
            untaken.failed(incoming, isForUs(incoming));
        }
    }
}
