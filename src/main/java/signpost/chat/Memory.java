package signpost.chat;

import java.util.List;

/// Keeps turns beyond the end of the process, where their messages stay on people's screens with buttons below them.
public interface Memory {

    /// Keeps nothing.
    Memory NONE = new Memory() {
        @Override
        public void keep(ConversationId id, Turn turn) {}

        @Override
        public List<Past> past(ConversationId id) {
            return List.of();
        }

        @Override
        public void forget(ConversationId id) {}
    };

    /// Keeps a turn for as long as its conversation is remembered, where it is one to be kept.
    void keep(ConversationId id, Turn turn);

    /// What was kept of a conversation, oldest first; nothing once it was forgotten.
    List<Past> past(ConversationId id);

    /// Forgets a conversation at once.
    void forget(ConversationId id);
}
