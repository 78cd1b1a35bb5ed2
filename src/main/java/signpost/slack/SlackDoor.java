package signpost.slack;

import com.slack.api.Slack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.inbox.Inbox;
import signpost.inbox.Next;
import signpost.inbox.Working;
import signpost.json.Json;
import signpost.message.Wording;

/// Slack's door: takes what came, and brings the replies out. Safe for use by many threads at once.
public final class SlackDoor {

    static final String NAME = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final long SLOW = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Signature signature;
    private final Inbox inbox;
    private final Bolt bolt;
    private final WebApi api;
    private final Replying replying;

    public SlackDoor(SlackAccess access, Inbox inbox, Chat chat, Wording wording) {
        Slack slack = Bolt.client(access);
        this.signature = new Signature(access.signingSecret());
        this.inbox = inbox;
        this.bolt = Bolt.listening(slack, this::take);
        this.api = new WebApi(slack, access, _ -> Optional.of(access.botToken()).filter(token -> !token.isEmpty()));
        this.replying = new Replying(chat, wording, new Blocks(access.pages(), wording));
        inbox.serve(NAME, this::work);
    }

    /// Loads what the first request needs, so that it is acknowledged as fast as later ones.
    public void warm() {
        signature.proves(new byte[0], "0", "v0=", Instant.EPOCH);
        String nothing = "{\"type\":\"event_callback\",\"team_id\":\"\",\"event\":{\"type\":\"message\",\"text\":\"\"}}";
        try {
            bolt.run("/slack/events", Map.of(), Map.of(), nothing.getBytes(StandardCharsets.UTF_8));
        } catch (Exception broken) {
            LOG.warn("Slack's door opens with an effort ({})", broken.toString());
        }
    }

    Signature signature() {
        return signature;
    }

    Bolt bolt() {
        return bolt;
    }

    /// Keeps what came, unless it came before or asks nothing of us.
    private void take(Incoming incoming) {
        if (incoming.concernsUs()) {
            inbox.take(NAME, incoming.keys(), incoming.kept());
        }
    }

    private Next work(String body, Working.Save save) {
        Json kept = Json.read(body).orElseThrow();
        Optional<Call.Batch> begun = Call.Batch.read(kept);
        if (begun.isPresent()) {
            return send(begun.get(), save);
        }
        Incoming incoming = Incoming.of(kept);
        Call.Batch calls = new Call.Batch(incoming.where(), slowly(incoming));
        save.as(calls.kept());
        return send(calls, save);
    }

    /// The answer, with a sign that one is under way where it takes longer than half a second.
    private List<Call> slowly(Incoming incoming) {
        CountDownLatch done = new CountDownLatch(1);
        replying.sign(incoming).ifPresent(call -> Thread.ofVirtual().start(() -> {
            try {
                if (!done.await(SLOW, TimeUnit.MILLISECONDS)) {
                    api.call(incoming.where(), call);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            return replying.to(incoming);
        } finally {
            done.countDown();
        }
    }

    private Next send(Call.Batch all, Working.Save save) {
        Call.Batch left = all;
        while (!left.calls().isEmpty()) {
            Call call = left.calls().getFirst();
            switch (api.call(left.where(), call)) {
                case WebApi.Result.Done _ -> left = left.after(List.of());
                case WebApi.Result.Later later -> {
                    return new Next.Again(left.kept(),
                            later.pause().compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : later.pause());
                }
                case WebApi.Result.Refused refused -> {
                    LOG.warn("Slack refused '{}' ({})", call.isReply() ? "a reply" : call.method(), refused.error());
                    left = left.after(call.instead());
                }
            }
            if (!left.calls().isEmpty()) {
                save.as(left.kept());
            }
        }
        return new Next.Done();
    }
}
