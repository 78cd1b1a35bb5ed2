package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Chat;
import signpost.chat.Feedback;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.message.Wording;

/// The thumbs that Teams shows below a reply, and the form that asks what was wrong. Safe for use by many threads at once.
final class Judging {

    private static final int MOST = 5000;

    private final Chat chat;
    private final Wording wording;

    /// Which turn each of the last messages shows, by Teams' name for the message.
    private final Map<String, Shown> shown = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
            return size() > MOST;
        }
    };

    private record Shown(String talk, int turn) {}

    Judging(Chat chat, Wording wording) {
        this.chat = chat;
        this.wording = wording;
    }

    /// Remembers what a message shows.
    void sent(String message, Outgoing outgoing) {
        if (!message.isEmpty() && outgoing.turn() > 0) {
            synchronized (shown) {
                shown.put(message, new Shown(outgoing.talk(), outgoing.turn()));
            }
        }
    }

    /// What Teams shows to who pressed a thumb: thanks, or the form.
    Map<String, Object> form(Spot spot, Json activity) {
        Wording words = wording.in(spot.language());
        if (activity.text("value", "data", "actionValue", "reaction").equals("like")) {
            String said = keep(spot, activity, new Feedback.Helpful()).isPresent()
                    ? "feedback.thanks"
                    : "conversation.gone";
            return Map.of("task", Map.of("type", "message", "value", words.say(said)));
        }
        List<Object> choices = new ArrayList<>();
        for (Feedback.Reason reason : Feedback.Reason.values()) {
            choices.add(Map.of("title", words.say("feedback.reason." + reason.id()), "value", reason.id()));
        }
        List<Object> body = List.of(
                Map.of("type", "Input.ChoiceSet", "id", "reason", "style", "expanded", "label",
                        words.say("feedback.lead"), "choices", choices, "wrap", true),
                Map.of("type", "Input.Text", "id", "words", "isMultiline", true, "label", words.say("feedback.words"),
                        "placeholder", words.say("feedback.words-hint"), "maxLength", Feedback.NotHelpful.LONGEST),
                Map.of("type", "ActionSet", "actions",
                        List.of(Elements.button(words.say("feedback.send"), Map.of()))));
        return Map.of("task", Map.of("type", "continue", "value", Map.of("title", words.say("action.helpful"),
                "card", Elements.attached(Elements.card(body)))));
    }

    /// Keeps what they thought.
    ///
    /// @return the turn, with what it offers now; empty where it was forgotten or they found it helpful
    Optional<Turn> submitted(Spot spot, Json activity) {
        Json value = activity.at("value", "actionValue");
        if (value.text("reaction").equals("like")) {
            keep(spot, activity, new Feedback.Helpful());
            return Optional.empty();
        }
        Json said = Json.read(value.text("feedback")).orElseGet(() -> value.at("feedback"));
        String words = said.text("words").isEmpty() ? said.text("feedbackText") : said.text("words");
        return keep(spot, activity, new Feedback.NotHelpful(
                Feedback.Reason.of(said.text("reason")).orElse(Feedback.Reason.OTHER), words));
    }

    private Optional<Turn> keep(Spot spot, Json activity, Feedback feedback) {
        Shown of;
        synchronized (shown) {
            of = shown.get(activity.text("replyToId"));
        }
        return of != null && of.talk().equals(spot.talk().value())
                ? chat.in(spot.language()).judge(spot.talk(), of.turn(), feedback)
                : Optional.empty();
    }
}
