package signpost.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.campaign.Campaign;
import signpost.delivery.Deliveries;
import signpost.delivery.State;

/// `campaign resend`.
@Command(
        name = "resend",
        description = "Send a campaign, or its last run, once more to those who were not reached, and to nobody else.")
final class CampaignResend extends OneCampaign {

    @Option(
            names = "--in-doubt",
            description = "Send it to those who are held in doubt instead; they may have it already.")
    private boolean doubted;

    @Override
    void act(Rooms rooms, Campaign campaign) {
        if (!campaign.state().mayGoAgain()) {
            throw Refused.failure("The campaign is " + campaign.state().inWords()
                    + "; only what is on its way or was sent goes again.");
        }
        int again = rooms.room(Deliveries.class).sendAgain(campaign.id(), doubted ? State.IN_DOUBT : State.FAILED);
        Trail.note(rooms, "campaign-resent", "campaign " + campaign.id());
        out().println(again + (again == 1 ? " person gets" : " people get") + " another turn.");
    }
}
