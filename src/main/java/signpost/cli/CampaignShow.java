package signpost.cli;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.audience.Audience;
import signpost.audience.Segment;
import signpost.campaign.Campaign;
import signpost.campaign.Channel;
import signpost.campaign.Previews;

/// `campaign show`.
@Command(
        name = "show",
        description = "Print the file of a campaign, for whom it is, and what stands in the way of approving it.")
final class CampaignShow extends OneCampaign {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    void act(Rooms rooms, Campaign campaign) {
        out().print(json ? Json.line(facts(campaign)) + System.lineSeparator() : campaign.brief().text());
        out().flush();
        long people = rooms.room(Audience.class).count(Segment.parse(audience(campaign)));
        err().println("It is " + campaign.state().inWords() + " and goes to " + people
                + (people == 1 ? " person now." : " people now.")
                + (campaign.note().isEmpty() ? "" : " " + campaign.note()));
        rooms.room(Previews.class).proof(campaign.id())
                .ifPresent(proof -> proof.faults().forEach(fault -> err().println("Cannot be approved: " + fault)));
    }

    static String audience(Campaign campaign) {
        return campaign.brief().audience();
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
