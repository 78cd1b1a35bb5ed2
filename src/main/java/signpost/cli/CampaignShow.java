package signpost.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
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
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.campaign.Campaign;
import signpost.campaign.Campaigns;
import signpost.campaign.Channel;

/// `campaign show`.
@Command(
        name = "show",
        description = "Print the file of a campaign, for whom it is, and what stands in the way of approving it.")
final class CampaignShow implements Callable<Integer> {

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
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Rooms rooms = parent.commands().rooms()) {
            Campaigns campaigns = rooms.room(Campaigns.class);
            Campaign campaign = campaigns.find(id).orElseThrow(() -> none(id));
            out.print(json ? Json.line(facts(campaign)) + System.lineSeparator() : campaign.brief().text());
            out.flush();
            long people = rooms.room(Audience.class).count(Segment.parse(audience(campaign)));
            err.println("It is " + campaign.state().inWords() + " and goes to " + people
                    + (people == 1 ? " person now." : " people now.")
                    + (campaign.note().isEmpty() ? "" : " " + campaign.note()));
            campaigns.proof(id)
                    .ifPresent(proof -> proof.faults().forEach(fault -> err.println("Cannot be approved: " + fault)));
        }
        return Exit.DONE;
    }

    static String audience(Campaign campaign) {
        return campaign.brief().aim().asSegment(campaign.brief().kind());
    }

    static Refused none(long id) {
        return Refused.failure("There is no campaign " + id + ".");
    }

    static Map<String, @Nullable Object> facts(Campaign campaign) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", campaign.id());
        facts.put("kind", campaign.brief().kind().id());
        facts.put("title", campaign.brief().title());
        facts.put("subject", campaign.brief().subject());
        facts.put("state", campaign.state().id());
        facts.put("audience", audience(campaign));
        facts.put("channels", campaign.brief().channels().stream().map(Channel::toString).toList());
        facts.put("author", campaign.author());
        facts.put("approver", campaign.approver());
        facts.put("at", campaign.at().map(LocalDateTime::toString));
        facts.put("recurrence", campaign.brief().timing().rule().map(Object::toString));
        facts.put("note", campaign.note());
        return facts;
    }
}
