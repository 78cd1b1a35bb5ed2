package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import signpost.answer.Answer;
import signpost.chat.Chat;
import signpost.chat.Forwarded;
import signpost.chat.Turn;
import signpost.chat.Wish;
import signpost.inbox.Pace;
import signpost.message.Wording;

/// Puts people's questions to the chat, and its replies where they belong.
final class Asking {

    static final String SHARE = "share";

    /// With the name of a message, for whoever wrote it was told what to do at once.
    static final String TOLD = "told ";

    private final Chat chat;
    private final Wording wording;
    private final Blocks blocks;
    private final Pace people;
    private final Pace beyond;

    /// @param people how often each person may ask
    /// @param beyond how often words that tell of danger are answered in full though the person may not ask
    Asking(Chat chat, Wording wording, Blocks blocks, Pace people, Pace beyond) {
        this.chat = chat;
        this.wording = wording;
        this.blocks = blocks;
        this.people = people;
        this.beyond = beyond;
    }

    List<Call> ask(Spot spot, String message) {
        return ask(spot, message, Optional.empty());
    }

    /// @param name of the message, of which it is remembered that it was told what to do at once; empty for what nobody can put into other words
    List<Call> ask(Spot spot, String message, Optional<String> name) {
        Optional<Duration> wait = people.ask(spot.person());
        if (wait.isPresent() && beyond.ask(spot.person()).isPresent()) {
            return chat.routeAlone(message).map(turn -> say(spot, turn, name))
                    .orElseGet(() -> List.of(spot.alone(chat.tooOften(wait.get()))));
        }
        if (wait.isPresent() && !chat.isUrgent(message)) {
            return List.of(spot.alone(chat.tooOften(wait.get())));
        }
        return chat.wish(message).filter(Wish.FORGET::equals).isPresent()
                ? forget(spot)
                : say(spot, chat.ask(spot.conversation(), message), name);
    }

    /// What to do at once and nothing else, where words tell of danger; needs no rows.
    List<Call> alone(Spot spot, String message, Optional<String> name) {
        return chat.routeAlone(message).map(turn -> say(spot, turn, name)).orElse(List.of());
    }

    /// The question that somebody asks who may share with it what others wrote.
    String question(Forwarded words) {
        return words.question(chat);
    }

    boolean isUrgent(String message) {
        return chat.isUrgent(message);
    }

    /// Forgets what was said there, and says so.
    List<Call> forget(Spot spot) {
        chat.forget(spot.conversation());
        return List.of(spot.alone(wording.say("conversation.forgotten")));
    }

    List<Call> say(Spot spot, Turn turn) {
        return say(spot, turn, Optional.empty());
    }

    /// What tells of danger is for the person alone: beside the conversation and as a message of its own.
    private List<Call> say(Spot spot, Turn turn, Optional<String> name) {
        List<LayoutBlock> drawn = blocks.of(spot.conversation(), turn);
        String text = blocks.text(turn);
        boolean urgent = turn.answer().filter(Answer.Urgent.class::isInstance).isPresent();
        if (urgent) {
            List<Call> calls = spot.direct()
                    ? List.of(spot.isPrivate() ? spot.alone(text, drawn) : spot.openly(text, drawn))
                    : List.of(spot.alone(text, drawn).only(), spot.directly(text, drawn));
            return name.map(told -> calls.stream().map(call -> call.noted(TOLD + told)).toList()).orElse(calls);
        }
        if (spot.isPrivate() && !spot.direct() && !turn.reply().quoted().isEmpty()) {
            drawn.add(Blocks.actions(List.of(Blocks.button(SHARE, wording.say("door.share"),
                    Chosen.value(spot.conversation(), turn)))));
        }
        return List.of(spot.isPrivate() ? spot.alone(text, drawn) : spot.openly(text, drawn));
    }

    /// The words of a message, without the mention that called us.
    static String said(String text) {
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
}
