package signpost.chat;

/// Which conversation a message belongs to.
///
/// @param door where it takes place, such as `web`; two doors never share a conversation
/// @param value the door's own name for it, 1 to 200 characters
public record ConversationId(String door, String value) {
    public ConversationId {
        if (door.isBlank()) {
            throw new IllegalArgumentException("door is blank");
        }
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("value has " + value.length() + " characters, not 1 to 200");
        }
    }
}
