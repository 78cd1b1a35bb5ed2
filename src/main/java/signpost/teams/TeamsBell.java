package signpost.teams;

import java.util.List;
import java.util.Map;
import signpost.chat.Bell;
import signpost.chat.Enquiry;
import signpost.inbox.Inbox;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Tells the team of enquiries in its channel: of a new one by its card, of one that waits or is urgent by a message in the card's thread. Both go through the
/// inbox, so that none is lost on the way.
public final class TeamsBell implements Bell {

    private final Inbox inbox;
    private final Wording wording;
    private final Channels channels;
    private final Standings standings;
    private final String channel;

    public TeamsBell(TeamsAccess access, Inbox inbox, Wording wording, Rows rows, Seal seal) {
        this.inbox = inbox;
        this.wording = wording;
        this.channels = new Channels(rows);
        this.standings = new Standings(rows, seal, inbox);
        this.channel = access.teamChannel();
    }

    @Override
    public String name() {
        return TeamsDoor.NAME;
    }

    /// Teams says how a channel is reached only when something happens in it.
    @Override
    public boolean isReady() {
        return !channel.isEmpty() && channels.find(channel).isPresent();
    }

    @Override
    public void ring(Enquiry enquiry, About about) {
        if (!standings.post(enquiry) && about != About.NEW) {
            standings.find(enquiry.number()).filter(Standings.Standing::isPosted)
                    .flatMap(standing -> channels.find(channel).map(spot -> spot.thread(standing.card())))
                    .ifPresent(thread -> tell(enquiry, about, thread));
        }
    }

    private void tell(Enquiry enquiry, About about, Spot thread) {
        String said = wording.say(about.lead(), Map.of("number", enquiry.number()));
        inbox.take(TeamsDoor.NAME, List.of(), Answering.saying(thread, said, "").kept());
    }
}
