package signpost.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import signpost.inbox.Recent;
import signpost.inbox.Straight;

/// What came and could not be kept, since the database fails: whoever tells of danger is told at once what to do, and whoever wrote to us that it was not
/// taken. Nothing of it needs the database where a token was set; commands and shortcuts bring an address for the reply along.
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
        boolean edited = incoming.isEdited();
        boolean written = edited || incoming.concernsUs() || incoming.isWrittenInThread();
        boolean ours = incoming.thread().flatMap(threads::of).isPresent();
        boolean certain = !edited && (!incoming.kind().equals(Incoming.EVENT) || incoming.isDirect()
                || incoming.event().text("type").equals("app_mention"));
        if (written && !incoming.words().isBlank() && (certain || ours || incoming.isDirect())) {
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
