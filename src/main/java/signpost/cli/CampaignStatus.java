package signpost.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signpost.campaign.Campaign;
import signpost.campaign.ChannelPosts;
import signpost.campaign.InChannel;
import signpost.delivery.Deliveries;
import signpost.delivery.Entry;
import signpost.delivery.Progress;
import signpost.delivery.Status;

/// `campaign status`.
@Command(name = "status", description = "Say where a campaign stands and how far it has got.")
final class CampaignStatus extends OneCampaign {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    void act(Rooms rooms, Campaign campaign) {
        Deliveries deliveries = rooms.room(Deliveries.class);
        Progress progress = deliveries.progress(campaign.id());
        List<InChannel> posts = rooms.room(ChannelPosts.class).of(campaign.id());
        if (json) {
            out().println(Json.line(facts(campaign, progress, deliveries, posts)));
            return;
        }
        out().println(campaign.brief().title() + " is " + campaign.state().inWords() + "."
                + (campaign.note().isEmpty() ? "" : " " + campaign.note()));
        progress.inWords(LONDON).forEach(out()::println);
        posts.forEach(post -> out().println(post.channel() + ": " + post.state().inWords()
                + (post.said().isEmpty() || post.state() == InChannel.State.POSTED ? "" : " (" + post.said() + ")")));
        tell("Not reached:", deliveries.failed(campaign.id()));
        tell("In doubt:", deliveries.doubted(campaign.id()));
    }

    private void tell(String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            out().println(heading);
            entries.forEach(entry -> out().println("  " + entry.address() + "  " + entry.said()));
        }
    }

    private static Map<String, @Nullable Object> facts(
            Campaign campaign, Progress progress, Deliveries deliveries, List<InChannel> posts) {
        Status counts = progress.counts();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("state", campaign.state().id());
        facts.put("recipients", counts.recipients());
        facts.put("waiting", counts.waiting());
        facts.put("sent", counts.sent());
        facts.put("deferred", counts.deferred());
        facts.put("failed", counts.failed());
        facts.put("in_doubt", counts.inDoubt());
        facts.put("skipped", counts.skipped());
        facts.put("in_doubt_names", addresses(deliveries.doubted(campaign.id())));
        facts.put("failed_names", addresses(deliveries.failed(campaign.id())));
        facts.put("trouble", progress.trouble());
        facts.put("ends", progress.ends());
        posts.forEach(post -> facts.put(post.channel().toString(), post.state().inWords()));
        return facts;
    }

    private static List<String> addresses(List<Entry> entries) {
        return entries.stream().map(Entry::address).toList();
    }
}
