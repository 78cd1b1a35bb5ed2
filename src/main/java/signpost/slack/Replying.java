package signpost.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Answer;
import signpost.chat.Action;
import signpost.chat.Chat;
import signpost.chat.ConversationId;
import signpost.chat.Feedback;
import signpost.chat.Handover;
import signpost.chat.Passed;
import signpost.chat.Place;
import signpost.chat.Turn;
import signpost.json.Json;
import signpost.message.Wording;

/// Turns what came from Slack into the calls that answer it.
final class Replying {

    private final Chat chat;
    private final Wording wording;
    private final Blocks blocks;
    private final Views views;
    private final Crowd crowd = new Crowd();

    Replying(Chat chat, Wording wording, Blocks blocks) {
        this.chat = chat;
        this.wording = wording;
        this.blocks = blocks;
        this.views = new Views(wording);
    }

    /// What shows that an answer is under way; empty where nothing does.
    Optional<Call> sign(Incoming incoming) {
        Json event = incoming.event();
        boolean asks = incoming.kind().equals("event")
                && (event.text("type").equals("app_mention") || event.text("type").equals("message"));
        return asks
                ? Optional.of(Call.of("assistant.threads.setStatus", Map.of("channel_id", event.text("channel"),
                        "thread_ts", thread(event), "status", wording.say("page.searching"))))
                : Optional.empty();
    }

    List<Call> to(Incoming incoming) {
        return switch (incoming.kind()) {
            case "command" -> command(incoming.said());
            case "interaction" -> interaction(incoming.said());
            default -> event(incoming);
        };
    }

    private List<Call> event(Incoming incoming) {
        Json event = incoming.event();
        String user = event.text("user");
        String channel = event.text("channel");
        return switch (event.text("type")) {
            case "app_home_opened" -> List.of(Call.of("views.publish", Map.of("user_id", user, "view", views.home())));
            case "assistant_thread_started" -> List.of(Call.of("assistant.threads.setSuggestedPrompts", Map.of(
                    "channel_id", event.text("assistant_thread", "channel_id"),
                    "thread_ts", event.text("assistant_thread", "thread_ts"),
                    "prompts", wording.list("examples").stream().limit(4)
                            .map(example -> Map.of("title", example, "message", example)).toList())));
            default -> {
                if (incoming.isDirect()) {
                    String thread = event.text("thread_ts");
                    yield ask(new Spot(channel, thread, user, true, ""), said(event.text("text")));
                }
                Spot spot = new Spot(channel, thread(event), user, false, "");
                boolean followed = event.text("type").equals("app_mention")
                        || !chat.conversation(spot.conversation()).turns().isEmpty();
                yield followed ? ask(spot, said(event.text("text"))) : List.of();
            }
        };
    }

    private List<Call> command(Json said) {
        Spot spot = new Spot(said.text("channel_id"), "", said.text("user_id"), false, said.text("response_url"));
        return ask(spot, said(said.text("text")));
    }

    private List<Call> interaction(Json said) {
        Spot spot = Spot.of(said);
        return switch (said.text("type")) {
            case "block_actions" -> said.list("actions").stream().findFirst()
                    .map(action -> pressed(spot, said, action))
                    .orElse(List.of());
            case "message_action" -> ask(spot, said(said.text("message", "text")));
            case "view_submission" -> submitted(said);
            default -> List.of();
        };
    }

    private List<Call> ask(Spot spot, String message) {
        Optional<Integer> wait = crowd.take(spot.user());
        return wait.isPresent()
                ? List.of(spot.alone(wording.say("error.too-often", Map.of("seconds", wait.get()))))
                : say(spot, chat.ask(spot.conversation(), message));
    }

    /// What tells of danger is for the person alone: beside the conversation and as a message of its own.
    private List<Call> say(Spot spot, Turn turn) {
        List<Object> drawn = blocks.of(spot.conversation().value(), turn);
        String text = blocks.text(turn);
        boolean urgent = turn.answer().filter(Answer.Urgent.class::isInstance).isPresent();
        if (urgent && !spot.direct()) {
            return List.of(spot.alone(text, drawn), spot.directly(text, drawn));
        }
        if (spot.isPrivate() && !turn.reply().quoted().isEmpty()) {
            drawn.add(Map.of("type", "actions", "elements", List.of(Blocks.button("share",
                    wording.say("door.share"), spot.conversation().value() + "\n" + turn.number() + "\n0"))));
        }
        return List.of(spot.isPrivate() ? spot.alone(text, drawn) : spot.openly(text, drawn));
    }

    private List<Call> pressed(Spot spot, Json said, Json action) {
        String id = action.text("action_id");
        if (id.equals("home-ask")) {
            return List.of(spot.directly(wording.say("talk.help"), List.of(Blocks.section(wording.say("talk.help")))));
        }
        Optional<Chosen> chosen = Chosen.of(action.text("value"));
        if (chosen.isEmpty()) {
            return List.of();
        }
        ConversationId conversation = chosen.get().conversation();
        Optional<Turn> turn = chat.conversation(conversation).turn(chosen.get().turn());
        if (id.equals("share")) {
            return turn.<List<Call>>map(shown -> List.of(Call.of(Call.POST, body(spot.channel(), "", "",
                    wording.say("door.shared") + "\n" + blocks.text(shown), shared(spot, shown)))))
                    .orElseGet(() -> List.of(spot.alone(wording.say("conversation.gone"))));
        }
        Optional<Action> meant = turn.map(offering -> offering.reply().actions())
                .filter(actions -> chosen.get().action() < actions.size())
                .map(actions -> actions.get(chosen.get().action()));
        return switch (meant.orElse(null)) {
            case Action.Judge judge when judge.helpful() -> {
                chat.choose(conversation, chosen.get().turn(), chosen.get().action());
                yield List.of(spot.alone(wording.say("feedback.thanks")));
            }
            case Action.Judge _ -> {
                chat.choose(conversation, chosen.get().turn(), chosen.get().action());
                yield List.of(Call.of("views.open", Map.of("trigger_id", said.text("trigger_id"), "view",
                        views.reasons(action.text("value")))));
            }
            case Action.AskTeam _ -> List.of(spot.alone(passed(spot, conversation, chosen.get().turn())));
            case null, default ->
                say(spot, chat.choose(conversation, chosen.get().turn(), chosen.get().action()));
        };
    }

    private List<Object> shared(Spot spot, Turn turn) {
        List<Object> all = new ArrayList<>(
                List.of(Blocks.context(wording.say("door.shared") + " <@" + spot.user() + ">")));
        all.addAll(blocks.shared(turn));
        return all;
    }

    /// The reply comes back to the person's own messages.
    private String passed(Spot spot, ConversationId conversation, int turn) {
        Place place = new Place(SlackDoor.NAME, spot.user());
        return switch (chat.pass(conversation, turn, new Handover("", List.of(place), false))) {
            case Passed.Done done -> wording.say("enquiry.passed", Map.of("number", done.receipt().number()));
            case Passed.Gone _ -> wording.say("conversation.gone");
        };
    }

    private List<Call> submitted(Json said) {
        Optional<Chosen> chosen = Chosen.of(said.text("view", "private_metadata"));
        Json values = said.at("view", "state", "values");
        Feedback feedback = new Feedback.NotHelpful(
                Feedback.Reason.of(values.text("reason", "reason", "selected_option", "value"))
                        .orElse(Feedback.Reason.OTHER),
                values.text("words", "words", "value"));
        String user = said.text("user", "id");
        return chosen.flatMap(of -> chat.judge(of.conversation(), of.turn(), feedback)).isPresent()
                ? List.of(Call.of(Call.POST, Map.of("channel", user, "text", wording.say("feedback.thanks"))))
                : List.of();
    }

    /// The words, without the mention that called us.
    private static String said(String text) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                said.append(text, at, text.length());
                break;
            }
            said.append(text, at, open);
            String inside = text.substring(open + 1, close);
            int bar = inside.indexOf('|');
            said.append(inside.startsWith("@") ? " " : bar >= 0 ? inside.substring(bar + 1) : inside);
            at = close + 1;
        }
        return said.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
    }

    private static String thread(Json event) {
        String thread = event.text("thread_ts");
        return thread.isEmpty() ? event.text("ts") : thread;
    }

    static Map<String, Object> body(String channel, String thread, String user, String text, List<Object> blocks) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("channel", channel, "text", text));
        if (!thread.isEmpty()) {
            body.put("thread_ts", thread);
        }
        if (!user.isEmpty()) {
            body.put("user", user);
        }
        if (!blocks.isEmpty()) {
            body.put("blocks", blocks);
        }
        body.put("unfurl_links", false);
        return body;
    }
}
