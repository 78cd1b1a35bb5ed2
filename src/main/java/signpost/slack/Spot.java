package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.chat.ConversationId;
import signpost.json.Json;

/// Where somebody asked, and so where the reply goes.
///
/// @param thread the thread of the channel; empty for none
/// @param direct whether it is the person's own conversation with us
/// @param response the address that Slack gave for a reply that only they see; empty where it gave none
record Spot(Workspace where, String channel, String thread, String user, boolean direct, String response) {

    /// Where a button was pressed or a shortcut used.
    private static Spot of(Incoming incoming) {
        Json said = incoming.said();
        String channel = said.text("channel", "id");
        boolean shortcut = said.text("type").equals("message_action");
        boolean ephemeral = shortcut || said.isTrue("container", "is_ephemeral");
        String thread = said.text("message", "thread_ts").isEmpty()
                ? said.text("container", "thread_ts")
                : said.text("message", "thread_ts");
        String user = said.text("user", "id");
        return new Spot(incoming.where(), channel.isEmpty() ? user : channel, shortcut ? "" : thread, user,
                channel.isEmpty() || channel.startsWith("D"), ephemeral ? said.text("response_url") : "");
    }

    /// Where somebody wrote, pressed or sent something.
    static Spot in(Incoming incoming) {
        Json said = incoming.said();
        return switch (incoming.kind()) {
            case Incoming.COMMAND -> new Spot(incoming.where(), said.text("channel_id"), "", said.text("user_id"),
                    said.text("channel_id").startsWith("D"), said.text("response_url"));
            case Incoming.INTERACTION -> said.text("type").equals("view_submission")
                    ? own(incoming.where(), said.text("user", "id"))
                    : of(incoming);
            default -> {
                Json event = incoming.event();
                String thread = event.text("thread_ts");
                yield new Spot(incoming.where(), incoming.channel(),
                        thread.isEmpty() && !incoming.isDirect() ? event.text("ts") : thread, event.text("user"),
                        incoming.isDirect(), "");
            }
        };
    }

    /// The person's own conversation with us.
    static Spot own(Workspace where, String user) {
        return new Spot(where, user, "", user, true, "");
    }

    /// Whether others do not see what is said here.
    boolean isPrivate() {
        return !response.isEmpty();
    }

    /// A thread of a channel is one conversation for all who write in it; what only one person sees is theirs. Their own messages with us go by
    /// who they are, since a form knows the person and no channel.
    ConversationId conversation() {
        String place = isPrivate() ? channel + " " + user : (direct ? user : channel) + ":" + thread;
        return new ConversationId(SlackDoor.NAME, where.team() + " " + place);
    }

    /// Whom a limit is kept for.
    String person() {
        return where.team() + " " + user;
    }

    /// A message in the conversation; where Slack will not have it there, to the person alone.
    Call openly(String text, List<LayoutBlock> blocks) {
        Call call = Call.of(Call.POST, body(channel, thread, "", text, blocks));
        return direct ? call : call.otherwise(directly(text, List.of()));
    }

    Call directly(String text, List<LayoutBlock> blocks) {
        return Call.of(Call.POST, body(user, "", "", text, blocks));
    }

    Call alone(String text) {
        return alone(text, List.of());
    }

    /// A reply that only the person sees.
    Call alone(String text, List<LayoutBlock> blocks) {
        if (direct && !isPrivate()) {
            return openly(text, blocks);
        }
        if (response.isEmpty()) {
            return Call.of(Call.EPHEMERAL, body(channel, thread, user, text, blocks))
                    .otherwise(directly(text, List.of()));
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("response_type", "ephemeral", "replace_original", false,
                "text", text));
        if (!blocks.isEmpty()) {
            body.put("blocks", Kit.json(blocks));
        }
        return Call.of(response, body).otherwise(directly(text, List.of()));
    }

    private static Map<String, Object> body(
            String channel, String thread, String user, String text, List<LayoutBlock> blocks) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("channel", channel, "text", text));
        if (!thread.isEmpty()) {
            body.put("thread_ts", thread);
        }
        if (!user.isEmpty()) {
            body.put("user", user);
        }
        if (!blocks.isEmpty()) {
            body.put("blocks", Kit.json(blocks));
        }
        body.put("unfurl_links", false);
        return body;
    }
}
