package signpost.slack;

import java.util.List;
import signpost.chat.Bell;
import signpost.chat.Enquiry;
import signpost.inbox.Inbox;
import signpost.message.Wording;

/// Tells the team of enquiries in its channel, through the inbox, so that none is lost on the way.
public final class SlackBell implements Bell {

    private final Inbox inbox;
    private final Wording wording;
    private final String channel;

    public SlackBell(Inbox inbox, Wording wording, SlackAccess access) {
        this.inbox = inbox;
        this.wording = wording;
        this.channel = access.teamChannel();
    }

    @Override
    public String name() {
        return SlackDoor.NAME;
    }

    @Override
    public void ring(Enquiry enquiry, About about) {
        if (!channel.isEmpty()) {
            inbox.take(SlackDoor.NAME, List.of(),
                    new Call.Batch(Workspace.of(""), List.of(TeamDesk.told(channel, enquiry, about, wording))).kept());
        }
    }
}
