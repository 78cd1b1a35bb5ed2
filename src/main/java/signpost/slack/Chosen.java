package signpost.slack;

import java.util.Optional;
import signpost.chat.ConversationId;

/// What a button carries: whose turn it belongs to and which action it is.
record Chosen(ConversationId conversation, int turn, int action) {

    /// @return empty for a value that no button of ours has
    static Optional<Chosen> of(String value) {
        String[] lines = value.split("\n", -1);
        if (lines.length != 3 || lines[0].isBlank() || lines[0].length() > 200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Chosen(new ConversationId(SlackDoor.NAME, lines[0]), Integer.parseInt(lines[1]),
                    Math.max(0, Integer.parseInt(lines[2]))));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
