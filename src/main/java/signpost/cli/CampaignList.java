package signpost.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.LocalTimeText;

/// `campaign list`.
@Command(name = "list", description = "List the campaigns, the newest first.")
final class CampaignList implements Callable<Integer> {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Rooms rooms = parent.commands().rooms()) {
            for (Campaign campaign : rooms.room(Campaigns.class).all()) {
                out.println(json ? Json.line(CampaignShow.facts(campaign)) : line(campaign));
            }
        }
        return Exit.DONE;
    }

    private static String line(Campaign campaign) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("id", String.format("%5d", campaign.id()));
        line.put("state", String.format("%-10s", campaign.state().inWords()));
        line.put("kind", String.format("%-18s", campaign.brief().kind().title()));
        line.put("title", campaign.brief().title());
        line.put("at", campaign.at().map(at -> "(" + LocalTimeText.inWords(at) + ")").orElse(""));
        return String.join("  ", line.values()).stripTrailing();
    }
}
