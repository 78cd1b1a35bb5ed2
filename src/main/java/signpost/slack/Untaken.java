package signpost.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import signpost.inbox.Recent;
import signpost.inbox.Straight;

/// What came and could not be kept, since the database fails, or not be answered: whoever tells of danger is told at once what to do, and whoever wrote to
/// us that it was not taken. Nothing of it needs the database where a token was set; commands and shortcuts bring an address for the reply along.
final class Untaken {

    private static final Duration KNOWN = Duration.ofDays(1);

    private final Straight straight = new Straight();
    private final WebApi api;
    private final SlackAccess access;
    private final Recent<String, Boolean> threads;
    private final Function<Person, Replying> replying;

    /// @param replying in a person's language, as far as it is known
    Untaken(WebApi api, SlackAccess access, InstantSource clock, Function<Person, Replying> replying) {
        this.api = api;
        this.access = access;
        this.threads = new Recent<>(clock);
        this.replying = replying;
    }

    /// Keeps in mind a thread that has to do with us.
    void knows(String thread) {
        threads.keep(thread, true, KNOWN);
    }

    void say(Incoming incoming) {
        boolean ours = incoming.thread().flatMap(threads::of).isPresent();
        if (!incoming.words().isBlank()) {
            say(incoming, isCertain(incoming), ours);
        }
    }

    /// What was kept, and could not be answered: it is tried again, or given up. What was said of it is said once. Whoever pressed something or sent a
    /// form has written nothing and waits all the same.
    ///
    /// @param ours whether it is known to be for us
    void failed(Incoming incoming, boolean ours) {
        boolean message = incoming.message().isPresent();
        boolean certain = isCertain(incoming) || ours && message && !incoming.isEdited();
        if (!incoming.words().isBlank() || certain && (message || !incoming.kind().equals(Incoming.EVENT))) {
            say(incoming, certain, ours);
        }
    }

    /// Whether it is meant for us, as it stands.
    private static boolean isCertain(Incoming incoming) {
        return !incoming.isEdited() && (!incoming.kind().equals(Incoming.EVENT) || incoming.isDirect()
                || incoming.event().text("type").equals("app_mention"));
    }

    private void say(Incoming incoming, boolean certain, boolean ours) {
        boolean written = incoming.isEdited() || incoming.concernsUs() || incoming.isWrittenInThread();
        if (written && (certain || ours || incoming.isDirect())) {
            // a mention comes twice, under two names, of which the last is the same
            straight.say(incoming.person().text(), incoming.keys().isEmpty() ? "" : incoming.keys().getLast(),
                    () -> said(incoming, certain));
        }
    }

    private boolean said(Incoming incoming, boolean certain) {
        Workspace where = access.botToken().isEmpty() ? incoming.where() : Workspace.of("");
        Deque<Call> left = new ArrayDeque<>(replying.apply(incoming.person()).untaken(incoming, certain));
        boolean any = left.isEmpty();
        while (!left.isEmpty()) {
            Call call = left.poll();
            switch (api.call(where, call)) {
                case WebApi.Result.Done _,WebApi.Result.Unread _ -> any = true;
                case WebApi.Result.Later _ -> {
                }
                case WebApi.Result.Refused _ -> call.instead().reversed().forEach(left::push);
            }
        }
        return any;
    }
}
