package signpost.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private final SlackAccess access;
    private final Inbox inbox;
    private final WebApi api;
    private final Replying replying;

    public SlackDoor(SlackAccess access, Inbox inbox, Chat chat, Wording wording) {
        this.access = access;
        this.inbox = inbox;
        this.api = new WebApi(access);
        this.replying = new Replying(chat, wording, new Blocks(access.pages(), wording));
        inbox.serve(NAME, this::work);
    }

    /// Loads what the first request needs, so that it is acknowledged as fast as later ones.
    public void warm() {
        signature().proves(new byte[0], "0", "v0=", Instant.EPOCH);
        Json.read(Json.write(Map.of("calls", List.of())));
    }

    Signature signature() {
        return new Signature(access.signingSecret());
    }

    /// Keeps what came, unless it came before or asks nothing of us.
    void take(Incoming incoming) {
        if (incoming.concernsUs()) {
            inbox.take(NAME, incoming.keys(), incoming.kept());
        }
    }

    private Next work(String body, Working.Save save) {
        Json kept = Json.read(body).orElseThrow();
        List<Call> calls;
        if (kept.at("calls").isPresent()) {
            calls = Call.read(kept);
        } else {
            Incoming incoming = Incoming.of(kept);
            calls = slowly(incoming);
            save.as(Call.write(calls));
        }
        return send(calls, save);
    }

    /// The answer, with a sign that one is under way where it takes longer than half a second.
    private List<Call> slowly(Incoming incoming) {
        Optional<Call> sign = replying.sign(incoming);
        CountDownLatch done = new CountDownLatch(1);
        sign.ifPresent(call -> Thread.ofVirtual().start(() -> {
            try {
                if (!done.await(SLOW, TimeUnit.MILLISECONDS)) {
                    api.call(call);
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

    private Next send(List<Call> calls, Working.Save save) {
        List<Call> left = new ArrayList<>(calls);
        while (!left.isEmpty()) {
            Call call = left.getFirst();
            switch (api.call(call)) {
                case WebApi.Result.Done _ -> left.removeFirst();
                case WebApi.Result.Later later -> {
                    return new Next.Again(Call.write(left), later.pause().compareTo(Duration.ofMinutes(10)) > 0
                            ? Duration.ofMinutes(10)
                            : later.pause());
                }
                case WebApi.Result.Refused refused -> {
                    LOG.warn("Slack refused '{}' ({})", call.method().contains("://") ? "a reply" : call.method(),
                            refused.error());
                    left.removeFirst();
                    instead(call).ifPresent(left::addFirst);
                }
            }
            if (!left.isEmpty()) {
                save.as(Call.write(left));
            }
        }
        return new Next.Done();
    }

    /// What to try once Slack refused: the words without the blocks, then a message to the person alone.
    private static Optional<Call> instead(Call call) {
        boolean says = call.method().equals(Call.POST) || call.method().equals(Call.EPHEMERAL)
                || call.method().contains("://");
        if (says && call.hasBlocks()) {
            return Optional.of(call.plain());
        }
        return call.method().equals(Call.EPHEMERAL)
                ? Optional.of(Call.of(Call.POST,
                        Map.of("channel", call.body().text("user"), "text", call.body().text("text"))))
                : Optional.empty();
    }
}
