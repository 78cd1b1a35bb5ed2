package signpost.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The conversations in memory, the longest silent first. Safe for use by many threads at once.
final class Threads {

    private final Duration retention;
    private final int most;
    private final Map<ConversationId, Conversation> kept = new LinkedHashMap<>();
    private int turns;

    /// @param retention how long after its last turn a conversation is forgotten
    /// @param most how many turns are kept over all conversations; beyond it the longest silent go first
    Threads(Duration retention, int most) {
        this.retention = retention;
        this.most = most;
    }

    synchronized Conversation find(ConversationId id, Instant now) {
        forgetOld(now);
        Conversation conversation = kept.getOrDefault(id, Conversation.NONE);
        return conversation.turns().isEmpty() || alive(conversation, now) ? conversation : Conversation.NONE;
    }

    synchronized Conversation change(ConversationId id, Instant now, UnaryOperator<Conversation> change) {
        Conversation changed = change.apply(find(id, now));
        forget(id);
        if (!changed.turns().isEmpty()) {
            kept.put(id, changed);
            turns += changed.turns().size();
        }
        forgetOld(now);
        return changed;
    }

    synchronized void forget(ConversationId id) {
        Conversation gone = kept.remove(id);
        turns -= gone == null ? 0 : gone.turns().size();
    }

    private void forgetOld(Instant now) {
        Iterator<Conversation> longestSilent = kept.values().iterator();
        while (longestSilent.hasNext()) {
            Conversation conversation = longestSilent.next();
            if (turns <= most && alive(conversation, now)) {
                return;
            }
            turns -= conversation.turns().size();
            longestSilent.remove();
        }
    }

    private boolean alive(Conversation conversation, Instant now) {
        return conversation.last().plus(retention).isAfter(now);
    }
}
