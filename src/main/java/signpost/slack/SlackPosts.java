package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.campaign.Announcement;
import signpost.campaign.Channel;
import signpost.campaign.ChannelPost;
import signpost.message.Wording;

/// Posts editions in the channels of Slack. What is asked for once is asked of Slack once: whether it goes again is decided by whoever asks.
public final class SlackPosts implements ChannelPost {

    private final WebApi api;
    private final Wording wording;

    SlackPosts(WebApi api, Wording wording) {
        this.api = api;
        this.wording = wording;
    }

    @Override
    public Channel.Door door() {
        return Channel.Door.SLACK;
    }

    @Override
    public Outcome post(String place, Announcement announcement) {
        return outcome(api.call(Workspace.of(""), call(place, announcement.title(), announcement.lead(),
                announcement.link().map(link -> Mrkdwn.link(link, wording.say("door.read-all"))).orElse(""))), place);
    }

    /// What became of it.
    ///
    /// @param where it was to go, as an administrator knows it
    static Outcome outcome(WebApi.Result result, String where) {
        return switch (result) {
            case WebApi.Result.Done done -> new Posted(done.channel() + " " + done.ts());
            case WebApi.Result.Later later -> new Later("Slack asks to wait " + later.pause().toSeconds() + " s.");
            case WebApi.Result.Unread _ -> new Unknown("Slack's reply was not read.");
            case WebApi.Result.Refused refused -> new Never(SlackTroubles.of(refused.error(), where));
        };
    }

    /// The message.
    ///
    /// @param links what may be read on, as Slack writes links; may be empty
    static Call call(String place, String title, String lead, String links) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.header(title)));
        StringBuilder text = new StringBuilder(Mrkdwn.escaped(title));
        if (!lead.isBlank()) {
            blocks.add(Blocks.section(Mrkdwn.escaped(lead)));
            text.append("\n").append(Mrkdwn.escaped(lead));
        }
        if (!links.isEmpty()) {
            blocks.add(Blocks.section(links));
            text.append("\n").append(links);
        }
        return Call.of(Call.POST, Map.of("channel", place, "text", Mrkdwn.cut(text.toString(), Blocks.LONGEST_TEXT),
                "blocks", Kit.json(blocks), "unfurl_links", false));
    }
}
