package signpost.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.campaign.Campaign;
import signpost.campaign.ChannelPosts;
import signpost.delivery.Deliveries;
import signpost.delivery.Entry;
import signpost.delivery.Status;

/// `campaign status`.
@Command(name = "status", description = "Say where a campaign stands and how far it has got.")
final class CampaignStatus extends OneCampaign {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    void act(Rooms rooms, Campaign campaign) {
        long id = campaign.id();
        Deliveries deliveries = rooms.room(Deliveries.class);
        Status counts = deliveries.status(id);
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("state", campaign.state().id());
        status.put("recipients", counts.recipients());
        status.put("waiting", counts.waiting());
        status.put("sent", counts.sent());
        status.put("deferred", counts.deferred());
        status.put("failed", counts.failed());
        status.put("in_doubt", counts.inDoubt());
        status.put("skipped", counts.skipped());
        if (json) {
            status.put("in_doubt_names", addresses(deliveries.doubted(id)));
            status.put("failed_names", addresses(deliveries.failed(id)));
            status.put("trouble", deliveries.trouble(id));
        }
        rooms.room(ChannelPosts.class).of(id)
                .forEach(post -> status.put(post.channel().toString(), post.state().inWords()));
        out().println(json ? Json.line(status) : inWords(campaign, status));
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
