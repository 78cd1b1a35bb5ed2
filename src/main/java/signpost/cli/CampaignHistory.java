package signpost.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Event;

/// `campaign history`.
@Command(name = "history", description = "Say who did what to a campaign, and what happened by the clock.")
final class CampaignHistory implements Callable<Integer> {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The campaign's number.")
    private long id;

    @Override
    public Integer call() {
        try (Rooms rooms = parent.commands().rooms()) {
            Campaigns campaigns = rooms.room(Campaigns.class);
            Campaign campaign = campaigns.find(id).orElseThrow(() -> CampaignShow.none(id));
            for (Event event : campaigns.history(campaign.id())) {
                spec.commandLine().getOut()
                        .println(String.join("\t", event.at().toString(), event.who(), event.act(), event.note()));
            }
        }
        return Exit.DONE;
    }
}
