package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.chat.Action;
import signpost.chat.Chat;
import signpost.chat.Feedback;
import signpost.chat.Judged;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.message.Wording;

/// What people press under an answer, and the form that asks what was wrong with it.
final class Pressing {

    private final Chat chat;
    private final Wording wording;
    private final Blocks blocks;
    private final Views views;
    private final Asking asking;
    private final Passing passing;

    Pressing(Chat chat, Wording wording, Blocks blocks, Views views, Asking asking, Passing passing) {
        this.chat = chat;
        this.wording = wording;
        this.blocks = blocks;
        this.views = views;
        this.asking = asking;
        this.passing = passing;
    }

    List<Call> pressed(Spot spot, Json said, Json action) {
        Optional<Chosen> chosen = Chosen.of(action.text("value"));
        if (chosen.isEmpty()) {
            return List.of();
        }
        Chosen of = chosen.get();
        Optional<Turn> turn = chat.conversation(of.conversation()).turn(of.turn(), of.reference());
        if (of.judgement().isPresent()) {
            return judged(spot, said, action.text("value"), of, of.judgement().get());
        }
        if (turn.isEmpty()) {
            return List.of(spot.alone(wording.say("conversation.gone")));
        }
        if (action.text("action_id").equals(Asking.SHARE)) {
            return List.of(share(spot, turn.get()));
        }
        List<Action> actions = turn.get().offered();
        return of.action() < actions.size() && actions.get(of.action()) instanceof Action.AskTeam
                ? passing.asked(spot, said.text("trigger_id"), action.text("value"), turn.get())
                : asking.say(spot, chat.choose(of.conversation(), of.turn(), of.action()));
    }

    /// Who was not helped is asked why; their no is kept before they say it.
    private List<Call> judged(Spot spot, Json said, String value, Chosen chosen, boolean helpful) {
        keep(chosen, helpful ? new Feedback.Helpful() : new Feedback.NotHelpful(Feedback.Reason.OTHER, ""));
        Call thanks = spot.alone(wording.say("feedback.thanks"));
        return List.of(helpful
                ? thanks
                : views.open(said.text("trigger_id"), views.reasons(value)).otherwise(thanks));
    }

    private Judged keep(Chosen chosen, Feedback feedback) {
        return chat.judge(chosen.conversation(), chosen.turn(), chosen.reference(), feedback);
    }

    /// The passages for all in the channel; where Slack does not let us speak there, the person hears why.
    private Call share(Spot spot, Turn turn) {
        List<LayoutBlock> all = new ArrayList<>(
                List.of(Blocks.context(Mrkdwn.escaped(wording.say("door.shared")) + " <@" + spot.user() + ">")));
        all.addAll(blocks.shared(turn));
        Spot open = new Spot(spot.where(), spot.channel(), "", spot.user(), false, "");
        return open.openly(Mrkdwn.escaped(wording.say("door.shared")) + " <@" + spot.user() + ">\n" + blocks.text(turn),
                all).otherwise(spot.alone(wording.say("door.not-shared")));
    }

    /// What somebody filled in to pass their question to the team.
    List<Call> passed(Spot own, Json view) {
        return passing.submitted(own, view);
    }

    /// What was wrong, as somebody said in the form; what tells of danger there is answered like a message of their own.
    List<Call> judged(Spot spot, Json view) {
        Json values = view.at("state", "values");
        String words = values.text("words", "words", "value");
        Feedback feedback = new Feedback.NotHelpful(
                Feedback.Reason.of(values.text("reason", "reason", "selected_option", "value"))
                        .orElse(Feedback.Reason.OTHER),
                words);
        Optional<Chosen> chosen = Chosen.of(view.text("private_metadata"));
        if (chosen.isEmpty()) {
            return chat.routeAlone(words).map(turn -> asking.say(spot, turn)).orElse(List.of());
        }
        // what tells of danger is answered whatever becomes of it
        Optional<Turn> route = chat.routeAlone(words);
        try {
            keep(chosen.get(), feedback);
        } catch (RuntimeException failed) {
            if (route.isEmpty()) {
                throw failed;
            }
        }
        return route.map(turn -> asking.say(spot, turn))
                .orElseGet(() -> List.of(spot.directly(wording.say("feedback.thanks"), List.of())));
    }
}
