package signpost.teams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.chat.Chat;
import signpost.chat.Feedback;
import signpost.chat.Judged;
import signpost.json.Json;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The thumbs that Teams shows below a reply, and the form that asks what was wrong. Safe for use by many threads at once.
final class Judging {

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Chat chat;
    private final Wording wording;
    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;

    Judging(Chat chat, Wording wording, Rows rows, InstantSource clock, Seal seal) {
        this.chat = chat;
        this.wording = wording;
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("teams-shown");
    }

    private record Shown(int turn, String reference) {}

    /// Remembers for a month what a message shows.
    void sent(String message, Outgoing outgoing) {
        if (!message.isEmpty() && outgoing.turn() > 0) {
            rows.change("insert into teams_shown (name, turn, reference, shown_at) values (?, ?, ?, ?)"
                    + " on conflict do nothing", name(outgoing.to(), message), outgoing.turn(), outgoing.reference(),
                    clock.instant());
            rows.change("delete from teams_shown where shown_at < ?", clock.instant().minus(KEPT));
        }
    }

    private String name(Spot spot, String message) {
        return seal.hash(spot.talk().value() + "\n" + message);
    }

    /// What Teams shows to who pressed a thumb: thanks, or the form.
    Map<String, Object> form(Spot spot, Json activity) {
        Wording words = wording.in(spot.language());
        if (activity.text("value", "data", "actionValue", "reaction").equals("like")) {
            String said = shown(spot, activity).isPresent() ? "feedback.thanks" : "conversation.gone";
            keep(spot, activity, new Feedback.Helpful());
            return Passing.telling(words.say(said));
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
    /// @return what to send: thanks where the turn is still known, and what to do at once to words that tell of danger, whatever becomes of them
    Optional<Outgoing> submitted(Spot spot, Json activity, Answering answering) {
        Json value = activity.at("value", "actionValue");
        if (value.text("reaction").equals("like")) {
            keep(spot, activity, new Feedback.Helpful());
            return Optional.empty();
        }
        Json said = Json.read(value.text("feedback")).orElseGet(() -> value.at("feedback"));
        String words = said.text("words").isEmpty() ? said.text("feedbackText") : said.text("words");
        Optional<Outgoing> urgent = answering.told(spot, words);
        Feedback feedback = new Feedback.NotHelpful(
                Feedback.Reason.of(said.text("reason")).orElse(Feedback.Reason.OTHER), words);
        if (urgent.isEmpty()) {
            return keep(spot, activity, feedback).flatMap(Judged::turn)
                    .flatMap(turn -> answering.thanks(spot, turn));
        }
        try {
            keep(spot, activity, feedback);
        } catch (RuntimeException failed) {
            LOG.error("What somebody thought of an answer was not kept; what to do at once is said all the same ({})",
                    failed.getClass().getSimpleName());
        }
        return urgent;
    }

    private Optional<Shown> shown(Spot spot, Json activity) {
        return rows.one("select turn, reference from teams_shown where name = ?",
                row -> new Shown((int) row.number("turn"), row.text("reference")),
                name(spot, activity.text("replyToId")));
    }

    /// @return empty where it is not known what was shown
    private Optional<Judged> keep(Spot spot, Json activity, Feedback feedback) {
        return shown(spot, activity).map(
                of -> chat.in(spot.language()).judge(spot.talk(), of.turn(), of.reference(), feedback));
    }
}
