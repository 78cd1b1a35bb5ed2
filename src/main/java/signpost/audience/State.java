package signpost.audience;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Whether a subscriber may be written to, and why not.
public enum State {
    /// may be written to
    ACTIVE,
    /// asked to be left alone
    UNSUBSCRIBED,
    /// the address does not work
    UNREACHABLE,
    /// called a mail of ours spam
    COMPLAINED;

    private static final Map<State, Set<State>> NEXT = new EnumMap<>(Map.of(
            ACTIVE, EnumSet.of(UNSUBSCRIBED, UNREACHABLE, COMPLAINED),
            // who signs up again and confirms it comes back
            UNSUBSCRIBED, EnumSet.of(ACTIVE, COMPLAINED),
            UNREACHABLE, EnumSet.of(ACTIVE, UNSUBSCRIBED, COMPLAINED),
            COMPLAINED, EnumSet.of(ACTIVE)));

    /// Whether a subscriber in this state may come into the other one.
    public boolean mayBecome(State next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// Its name in files: `unsubscribed`.
    public String id() {
        return Ids.of(this);
    }
}
