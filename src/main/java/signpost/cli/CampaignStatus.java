package signpost.cli;

import java.util.LinkedHashMap;
import java.util.List;
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
import signpost.delivery.Deliveries;
import signpost.delivery.Entry;
import signpost.delivery.Status;

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
            Status counts = rooms.room(Deliveries.class).status(id);
            status.put("recipients", counts.recipients());
            status.put("waiting", counts.waiting());
            status.put("sent", counts.sent());
            status.put("deferred", counts.deferred());
            status.put("failed", counts.failed());
            status.put("in_doubt", counts.inDoubt());
            status.put("skipped", counts.skipped());
            if (json) {
                status.put("in_doubt_names", addresses(rooms.room(Deliveries.class).doubted(id)));
                status.put("failed_names", addresses(rooms.room(Deliveries.class).failed(id)));
                status.put("trouble", rooms.room(Deliveries.class).trouble(id));
            }
            spec.commandLine().getOut().println(json ? Json.line(status) : inWords(campaign, status));
        }
        return Exit.DONE;
    }

    private static List<String> addresses(List<Entry> entries) {
        return entries.stream().map(Entry::address).toList();
    }

    private static String inWords(Campaign campaign, Map<String, @Nullable Object> status) {
        StringBuilder words = new StringBuilder(campaign.brief().title() + " is " + campaign.state().inWords() + ".");
        status.forEach((name, count) -> words
                .append(name.equals("state") ? "" : "\n" + name.replace('_', ' ') + ": " + count));
        return words + (campaign.note().isEmpty() ? "" : "\n" + campaign.note());
    }
}
