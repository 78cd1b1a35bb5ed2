package signpost.slack;

import java.util.Optional;
import signpost.chat.Action;
import signpost.chat.ConversationId;
import signpost.chat.Turn;

/// What a button carries: whose turn it belongs to and which action it is.
///
/// @param past what it says once the turn was forgotten; empty where it says nothing then
record Chosen(ConversationId conversation, int turn, int action, Optional<Past> past) {

    /// A judgement of a turn that was forgotten.
    ///
    /// @param reference the name under which its question is recorded
    record Past(boolean helpful, String reference) {}

    /// The value of a button.
    static String value(ConversationId conversation, Turn turn, int number, Action action) {
        String place = conversation.value() + "\n" + turn.number() + "\n" + number;
        return action instanceof Action.Judge judge && !turn.reference().isEmpty()
                ? place + "\n" + (judge.helpful() ? "+" : "-") + turn.reference()
                : place;
    }

    /// @return empty for a value that no button of ours has
    static Optional<Chosen> of(String value) {
        String[] lines = value.split("\n", -1);
        if (lines.length < 3 || lines.length > 4 || lines[0].isBlank() || lines[0].length() > 200) {
            return Optional.empty();
        }
        try {
            Optional<Past> past = lines.length == 4 && !lines[3].isEmpty()
                    ? Optional.of(new Past(lines[3].startsWith("+"), lines[3].substring(1)))
                    : Optional.empty();
            return Optional.of(new Chosen(new ConversationId(SlackDoor.NAME, lines[0]), Integer.parseInt(lines[1]),
                    Math.max(0, Integer.parseInt(lines[2])), past));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
