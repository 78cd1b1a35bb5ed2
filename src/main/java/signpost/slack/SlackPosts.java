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
        return switch (api.call(Workspace.of(""), call(place, announcement))) {
            case WebApi.Result.Done done -> new Posted(done.channel() + " " + done.ts());
            case WebApi.Result.Later later -> new Later("Slack asks to wait " + later.pause().toSeconds() + " s.");
            case WebApi.Result.Unread _ -> new Unknown("Slack's reply was not read.");
            case WebApi.Result.Refused refused -> new Never(SlackTroubles.of(refused.error(), place));
        };
    }

    private Call call(String place, Announcement announcement) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.header(announcement.title())));
        StringBuilder text = new StringBuilder(Mrkdwn.escaped(announcement.title()));
        if (!announcement.lead().isBlank()) {
            blocks.add(Blocks.section(Mrkdwn.escaped(announcement.lead())));
            text.append("\n").append(Mrkdwn.escaped(announcement.lead()));
        }
        announcement.link().ifPresent(link -> {
            blocks.add(Blocks.section(Mrkdwn.link(link, wording.say("door.read-all"))));
            text.append("\n").append(link);
        });
        return Call.of(Call.POST, Map.of("channel", place, "text", Mrkdwn.cut(text.toString(), Blocks.LONGEST_TEXT),
                "blocks", Kit.json(blocks), "unfurl_links", false));
    }
}
