package signpost.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import signpost.json.Json;
import signpost.message.Wording;

/// Turns what came from Slack into the calls that answer it.
final class Replying {

    private final Wording wording;
    private final Views views;
    private final Asking asking;
    private final Pressing pressing;
    private final Home home;
    private final Topical topical;
    private final Unfurling unfurling;
    private final TeamDesk desk;
    private final Consumer<Workspace> leaving;

    /// @param leaving told of a workspace that took us out
    Replying(
            Wording wording,
            Asking asking,
            Pressing pressing,
            Views views,
            Home home,
            Topical topical,
            Unfurling unfurling,
            TeamDesk desk,
            Consumer<Workspace> leaving) {
        this.wording = wording;
        this.asking = asking;
        this.pressing = pressing;
        this.views = views;
        this.home = home;
        this.topical = topical;
        this.unfurling = unfurling;
        this.desk = desk;
        this.leaving = leaving;
    }

    /// What shows that an answer is under way; empty where nothing does.
    Optional<Call> sign(Incoming incoming) {
        Json event = incoming.event();
        return switch (incoming.kind().equals(Incoming.EVENT) ? event.text("type") : incoming.kind()) {
            case "app_mention", "message" ->
                Optional.of(Call.of("assistant.threads.setStatus", Map.of("channel_id", incoming.channel(),
                        "thread_ts", thread(event), "status", wording.say("page.searching"))));
            case Incoming.COMMAND -> Optional.of(Spot.in(incoming).alone(wording.say("page.searching")));
            default -> Optional.empty();
        };
    }

    /// The answer to what was kept; a message of a channel stands in a thread of ours.
    List<Call> to(Incoming incoming) {
        return switch (incoming.kind()) {
            case Incoming.COMMAND -> asking.ask(Spot.in(incoming), incoming.words().own());
            case Incoming.INTERACTION -> interaction(incoming);
            default -> event(incoming);
        };
    }

    /// What can be said to what could not be kept: what to do at once, or that it was not taken.
    ///
    /// @param certain whether it was meant for us
    List<Call> untaken(Incoming incoming, boolean certain) {
        Spot spot = Spot.in(incoming);
        List<Call> told;
        try {
            told = asking.alone(spot, asking.question(incoming.words()), Optional.empty());
        } catch (RuntimeException broken) {
            told = List.of(); // what failed may be what reads the words, and a sentence comes all the same
        }
        return told.isEmpty() && certain ? List.of(spot.alone(wording.say("error.failed"))) : told;
    }

    private List<Call> event(Incoming incoming) {
        Json event = incoming.event();
        return switch (event.text("type")) {
            case "app_mention", "message" -> message(incoming);
            case "app_home_opened" -> List.of(home.publish(incoming.person()));
            case "link_shared" -> unfurling.unfurl(event);
            case "app_uninstalled" -> left(incoming.where());
            case "tokens_revoked" -> event.list("tokens", "bot").isEmpty() ? List.of() : left(incoming.where());
            case "assistant_thread_started" -> List.of(Call.of("assistant.threads.setSuggestedPrompts", Map.of(
                    "channel_id", event.text("assistant_thread", "channel_id"),
                    "thread_ts", event.text("assistant_thread", "thread_ts"),
                    "prompts", wording.list("examples").stream().limit(4)
                            .map(example -> Map.of("title", example, "message", example)).toList())));
            default -> List.of();
        };
    }

    private List<Call> left(Workspace where) {
        leaving.accept(where);
        return List.of();
    }

    private List<Call> message(Incoming incoming) {
        Spot spot = Spot.in(incoming);
        Optional<String> name = incoming.message();
        String said = asking.question(incoming.words());
        if (incoming.isEdited()) {
            List<Call> told = asking.alone(spot, said, name);
            return told.isEmpty() ? desk.edited(spot, incoming) : told;
        }
        if (incoming.isDirect()) {
            return asking.ask(spot, said, name);
        }
        if (incoming.event().text("type").equals("app_mention") && !desk.isReply(incoming)) {
            return asking.ask(spot, said, name);
        }
        Optional<List<Call>> team = desk.isReply(incoming) || !asking.isUrgent(said)
                ? desk.written(spot, incoming)
                : desk.written(spot, incoming).map(unsent -> both(asking.ask(spot, said, name), unsent));
        return team.orElseGet(() -> asking.ask(spot, said, name));
    }

    private static List<Call> both(List<Call> first, List<Call> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private List<Call> interaction(Incoming incoming) {
        Json said = incoming.said();
        Spot spot = Spot.in(incoming);
        return switch (said.text("type")) {
            case "block_actions" -> said.list("actions").stream().findFirst()
                    .map(action -> pressed(spot, said, action))
                    .orElse(List.of());
            case "message_action" -> asking.ask(spot, asking.question(incoming.words()));
            case "view_submission" -> submitted(spot, said.at("view"));
            default -> List.of();
        };
    }

    private List<Call> pressed(Spot spot, Json said, Json action) {
        return switch (action.text("action_id")) {
            case Views.ASK -> List.of(views.open(said.text("trigger_id"), views.question())
                    .otherwise(spot.alone(wording.say("error.busy"))));
            case Topical.FORM -> List.of(topical.open(said.text("trigger_id"), views, spot));
            case Home.FORGET -> asking.forget(Spot.own(spot.where(), spot.user()));
            case TeamDesk.CLAIM -> desk.claim(spot, said, action.text("value"));
            default -> pressing.pressed(spot, said, action);
        };
    }

    private List<Call> submitted(Spot own, Json view) {
        return switch (view.text("callback_id")) {
            case Views.ASK -> asking.ask(own, view.text("state", "values", "question", "question", "value"));
            case Views.ENQUIRY -> pressing.passed(own, view);
            case Topical.FORM -> topical.chosen(home, own, view.at("state", "values"));
            default -> pressing.judged(own, view);
        };
    }

    private static String thread(Json event) {
        String thread = event.text("thread_ts");
        return thread.isEmpty() ? event.text("ts") : thread;
    }
}
