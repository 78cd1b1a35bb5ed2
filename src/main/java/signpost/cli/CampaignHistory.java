package signpost.cli;

import picocli.CommandLine.Command;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Event;

/// `campaign history`.
@Command(name = "history", description = "Say who did what to a campaign, and what happened by the clock.")
final class CampaignHistory extends OneCampaign {

    @Override
    void act(Rooms rooms, Campaign campaign) {
        for (Event event : rooms.room(Campaigns.class).history(campaign.id())) {
            out().println(String.join("\t", event.at().toString(), event.who(), event.act(), event.note()));
        }
    }
}
