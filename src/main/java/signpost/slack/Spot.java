package signpost.slack;

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
record Spot(String channel, String thread, String user, boolean direct, String response) {

    /// Where a button was pressed or a shortcut used.
    static Spot of(Json said) {
        String channel = said.text("channel", "id");
        boolean shortcut = said.text("type").equals("message_action");
        boolean ephemeral = shortcut || said.isTrue("container", "is_ephemeral");
        String thread = said.text("message", "thread_ts").isEmpty()
                ? said.text("container", "thread_ts")
                : said.text("message", "thread_ts");
        return new Spot(channel.isEmpty() ? said.text("user", "id") : channel, shortcut ? "" : thread,
                said.text("user", "id"), channel.startsWith("D"), ephemeral ? said.text("response_url") : "");
    }

    /// Whether others do not see what is said here.
    boolean isPrivate() {
        return !response.isEmpty();
    }

    /// A thread of a channel is one conversation for all who write in it; what only one person sees is theirs.
    ConversationId conversation() {
        return new ConversationId(SlackDoor.NAME, isPrivate() ? channel + " " + user : channel + ":" + thread);
    }

    Call openly(String text, List<Object> blocks) {
        return Call.of(Call.POST, Replying.body(channel, thread, "", text, blocks));
    }

    Call directly(String text, List<Object> blocks) {
        return Call.of(Call.POST, Replying.body(user, "", "", text, blocks));
    }

    Call alone(String text) {
        return alone(text, List.of());
    }

    /// A reply that only the person sees.
    Call alone(String text, List<Object> blocks) {
        if (direct && !isPrivate()) {
            return openly(text, blocks);
        }
        if (response.isEmpty()) {
            return Call.of(Call.EPHEMERAL, Replying.body(channel, thread, user, text, blocks));
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("response_type", "ephemeral", "replace_original", false,
                "text", text));
        if (!blocks.isEmpty()) {
            body.put("blocks", blocks);
        }
        return Call.of(response, body);
    }
}
