package signpost.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;

/// `campaign status`.
@Command(name = "status", description = "Say where a campaign stands and how far it has got.")
final class CampaignStatus implements Callable<Integer> {

    @ParentCommand
    private CampaignCommands parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The campaign's number.")
    private long id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Rooms rooms = parent.commands().rooms()) {
            Campaign campaign = rooms.room(Campaigns.class).find(id).orElseThrow(() -> CampaignShow.none(id));
            Map<String, @Nullable Object> status = new LinkedHashMap<>();
            status.put("state", campaign.state().id());
            for (String count : new String[]{"recipients", "waiting", "sent", "deferred", "failed", "in_doubt",
                "skipped"}) {
                status.put(count, 0L);
            }
            spec.commandLine().getOut().println(json ? Json.line(status) : inWords(campaign, status));
        }
        return Exit.DONE;
    }

    private static String inWords(Campaign campaign, Map<String, @Nullable Object> status) {
        StringBuilder words = new StringBuilder(campaign.brief().title() + " is " + campaign.state().inWords() + ".");
        status.forEach((name, count) -> words
                .append(name.equals("state") ? "" : "\n" + name.replace('_', ' ') + ": " + count));
        return words + (campaign.note().isEmpty() ? "" : "\n" + campaign.note());
    }
}
