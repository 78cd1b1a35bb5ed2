package signpost.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Enquiries;
import signpost.inbox.Next;
import signpost.inbox.Pauses;
import signpost.inbox.Working;

/// Makes calls of Slack's Web API one after the other, in plain words where Slack refuses blocks, and keeps what is left of them. Safe for use by many
/// threads at once.
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final WebApi api;
    private final TeamDesk desk;
    private final Enquiries enquiries;

    Sending(WebApi api, TeamDesk desk, Enquiries enquiries) {
        this.api = api;
        this.desk = desk;
        this.enquiries = enquiries;
    }

    Next on(Call.Batch all, Working.Save save) {
        Call.Batch left = all;
        while (!left.calls().isEmpty()) {
            Call call = left.calls().getFirst();
            switch (api.call(left.where(), call)) {
                case WebApi.Result.Done done -> {
                    desk.stands(left.where(), call.note(), done);
                    left = left.after(List.of());
                }
                case WebApi.Result.Unread _ -> {
                    Optional<Duration> pause = Pauses.unread(left.unread());
                    if (pause.isPresent()) {
                        return new Next.Again(left.unreadAgain().kept(), pause.get());
                    }
                    LOG.error("Slack did not say {} times whether it did '{}'; it is in doubt and left",
                            1 + left.unread(), name(call));
                    undone(call, SlackTroubles.UNREAD);
                    left = left.after(List.of());
                }
                case WebApi.Result.Later later -> {
                    return new Next.Again(left.kept(),
                            later.pause().compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : later.pause());
                }
                case WebApi.Result.Refused refused -> {
                    LOG.warn("Slack refused '{}' ({})", name(call), refused.error());
                    if (call.instead().isEmpty()) {
                        undone(call, refused.error());
                    }
                    left = left.after(call.instead());
                }
            }
            if (!left.calls().isEmpty()) {
                save.as(left.kept());
            }
        }
        return new Next.Done();
    }

    /// What Slack never took.
    void givenUp(Call.Batch left) {
        left.calls().forEach(call -> undone(call, ""));
    }

    /// A reply of the team that Slack did not take is shown to them.
    private void undone(Call call, String error) {
        SlackReturn.refused(call, error).ifPresent(enquiries::refused);
    }

    private static String name(Call call) {
        return call.isReply() ? "a reply" : call.method();
    }
}
