package signpost.slack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import signpost.chat.Feedback;
import signpost.message.Wording;

/// The bot's home page in Slack, and the form that asks what was wrong.
final class Views {

    private static final int LONGEST_TITLE = 24;

    private final Wording wording;

    Views(Wording wording) {
        this.wording = wording;
    }

    Map<String, Object> home() {
        List<Object> blocks = new ArrayList<>();
        blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("page.lead"))));
        blocks.add(Blocks.section(Mrkdwn.escaped(wording.say("talk.help"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.private"))));
        blocks.add(Blocks.context(Mrkdwn.escaped(wording.say("page.danger"))));
        blocks.add(Map.of("type", "actions", "elements",
                List.of(Blocks.button("home-ask", wording.say("page.question"), "ask"))));
        return Map.of("type", "home", "blocks", blocks);
    }

    /// @param chosen what the button carried
    Map<String, Object> reasons(String chosen) {
        return Map.of(
                "type", "modal",
                "callback_id", "reasons",
                "private_metadata", chosen,
                "title", plain(Mrkdwn.cut(wording.say("feedback.lead"), LONGEST_TITLE)),
                "submit", plain(Mrkdwn.cut(wording.say("feedback.send"), LONGEST_TITLE)),
                "blocks", List.of(
                        Map.of("type", "input", "block_id", "reason", "label", plain(wording.say("feedback.lead")),
                                "element", Map.of("type", "radio_buttons", "action_id", "reason", "options",
                                        Arrays.stream(Feedback.Reason.values()).map(this::option).toList())),
                        Map.of("type", "input", "block_id", "words", "optional", true,
                                "label", plain(wording.say("feedback.words")),
                                "hint", plain(wording.say("feedback.words-hint")),
                                "element", Map.of("type", "plain_text_input", "action_id", "words", "multiline", true,
                                        "max_length", Feedback.NotHelpful.LONGEST))));
    }

    private Map<String, Object> option(Feedback.Reason reason) {
        return Map.of("value", reason.id(), "text",
                plain(Mrkdwn.cut(wording.say("feedback.reason." + reason.id()), 75)));
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text);
    }
}
