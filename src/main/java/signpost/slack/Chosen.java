package signpost.slack;

import java.util.Optional;
import signpost.chat.Action;
import signpost.chat.ConversationId;
import signpost.chat.Turn;

/// What a button carries: whose turn it belongs to and which action it is.
///
/// @param reference the name under which the turn's question is recorded: numbers begin anew once a conversation was forgotten
/// @param judgement what it says of the turn; empty for nothing
record Chosen(ConversationId conversation, int turn, int action, String reference, Optional<Boolean> judgement) {

    private static final String HELPFUL = "+";
    private static final String NOT_HELPFUL = "-";
    private static final String NOTHING = "=";

    /// The value of a button.
    static String value(ConversationId conversation, Turn turn, int number, Action action) {
        return value(conversation, turn, number, action instanceof Action.Judge judge
                ? judge.helpful() ? HELPFUL : NOT_HELPFUL
                : NOTHING);
    }

    /// The value of a button that is about the whole turn.
    static String value(ConversationId conversation, Turn turn) {
        return value(conversation, turn, 0, NOTHING);
    }

    private static String value(ConversationId conversation, Turn turn, int number, String judgement) {
        return conversation.value() + "\n" + turn.number() + "\n" + number + "\n" + judgement + turn.reference();
    }

    /// @return empty for a value that no button of ours has
    static Optional<Chosen> of(String value) {
        String[] lines = value.split("\n", -1);
        if (lines.length != 4 || lines[0].isBlank() || lines[0].length() > 200 || lines[3].isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Boolean> judgement = lines[3].startsWith(NOTHING)
                    ? Optional.empty()
                    : Optional.of(lines[3].startsWith(HELPFUL));
            return Optional.of(new Chosen(new ConversationId(SlackDoor.NAME, lines[0]), Integer.parseInt(lines[1]),
                    Math.max(0, Integer.parseInt(lines[2])), lines[3].substring(1), judgement));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
