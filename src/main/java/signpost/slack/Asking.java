package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import signpost.answer.Answer;
import signpost.chat.Chat;
import signpost.chat.Turn;
import signpost.chat.Wish;
import signpost.inbox.Pace;
import signpost.message.Wording;

/// Puts people's questions to the chat, and its replies where they belong.
final class Asking {

    static final String SHARE = "share";

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
        Optional<Duration> wait = people.ask(spot.person());
        if (wait.isPresent() && beyond.ask(spot.person()).isPresent()) {
            return chat.routeAlone(message).map(turn -> say(spot, turn))
                    .orElseGet(() -> List.of(spot.alone(chat.tooOften(wait.get()))));
        }
        if (wait.isPresent() && !chat.isUrgent(message)) {
            return List.of(spot.alone(chat.tooOften(wait.get())));
        }
        return chat.wish(message).filter(Wish.FORGET::equals).isPresent()
                ? forget(spot)
                : say(spot, chat.ask(spot.conversation(), message));
    }

    /// What to do at once, where somebody changed a message into one that tells of danger; nothing where they were told since they wrote it.
    ///
    /// @param written when they first wrote it, as Slack counts: seconds, a point and more
    List<Call> edited(Spot spot, String message, String written) {
        boolean told = chat.conversation(spot.conversation()).turns().stream()
                .filter(turn -> turn.answer().filter(Answer.Urgent.class::isInstance).isPresent())
                .anyMatch(turn -> turn.at().getEpochSecond() >= seconds(written));
        return told ? List.of() : chat.routeAlone(message).map(turn -> say(spot, turn)).orElse(List.of());
    }

    private static long seconds(String written) {
        int point = written.indexOf('.');
        try {
            return Long.parseLong(point < 0 ? written : written.substring(0, point));
        } catch (NumberFormatException unknown) {
            return Long.MAX_VALUE;
        }
    }

    boolean isUrgent(String message) {
        return chat.isUrgent(message);
    }

    /// Forgets what was said there, and says so.
    List<Call> forget(Spot spot) {
        chat.forget(spot.conversation());
        return List.of(spot.alone(wording.say("conversation.forgotten")));
    }

    /// What tells of danger is for the person alone: beside the conversation and as a message of its own.
    List<Call> say(Spot spot, Turn turn) {
        List<LayoutBlock> drawn = blocks.of(spot.conversation(), turn);
        String text = blocks.text(turn);
        boolean urgent = turn.answer().filter(Answer.Urgent.class::isInstance).isPresent();
        if (urgent && !spot.direct()) {
            return List.of(spot.alone(text, drawn).only(), spot.directly(text, drawn));
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
