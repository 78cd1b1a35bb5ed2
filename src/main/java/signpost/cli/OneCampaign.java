package signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;

/// A command about one campaign, which is found before the command does its part.
abstract class OneCampaign implements Callable<Integer> {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The campaign's number.")
    private long id;

    /// Does it.
    abstract void act(Rooms rooms, Campaign campaign) throws IOException;

    @Override
    public final Integer call() throws IOException {
        try (Rooms rooms = parent.commands().rooms()) {
            act(rooms, rooms.room(Campaigns.class).find(id)
                    .orElseThrow(() -> Refused.failure("There is no campaign " + id + ".")));
        }
        return Exit.DONE;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
