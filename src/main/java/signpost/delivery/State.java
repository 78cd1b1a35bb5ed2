package signpost.delivery;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where one delivery stands. [#TABLE] says which state may follow which; a process that alone has the rows does not write CLAIMED, and WRITTEN only for one
/// that is gone (`src/adr/0009-delivery.md`).
public enum State {
    /// its turn has not come
    WAITING,
    /// a worker has taken it; nothing has left
    CLAIMED,
    /// the last byte leaves now, and the reply has not been read
    WRITTEN,
    /// the server took it over
    SENT,
    /// the server or the network said: later
    DEFERRED,
    /// the server said: never, or it was tried for three days
    FAILED,
    /// whether it was received is not known, and a person decides
    IN_DOUBT,
    /// not sent, since the person may not be written to any more or the campaign was cancelled
    SKIPPED;

    private static final Map<State, Set<State>> TABLE = Map.of(
            WAITING, EnumSet.of(CLAIMED, SKIPPED),
            CLAIMED, EnumSet.of(WAITING, WRITTEN, SENT, DEFERRED, FAILED, IN_DOUBT, SKIPPED),
            WRITTEN, EnumSet.of(WAITING, SENT, DEFERRED, FAILED, IN_DOUBT),
            // it came back
            SENT, EnumSet.of(FAILED),
            DEFERRED, EnumSet.of(CLAIMED, SKIPPED),
            FAILED, EnumSet.of(WAITING),
            IN_DOUBT, EnumSet.of(WAITING, FAILED),
            SKIPPED, EnumSet.noneOf(State.class));

    /// Whether this state may follow at once.
    public boolean mayBecome(State next) {
        return TABLE.getOrDefault(this, Set.of()).contains(next);
    }

    /// As people say it: `put off`.
    public String inWords() {
        return switch (this) {
            case WAITING -> "waiting";
            case CLAIMED, WRITTEN -> "leaving now";
            case SENT -> "sent";
            case DEFERRED -> "put off";
            case FAILED -> "not reached";
            case IN_DOUBT -> "held in doubt";
            case SKIPPED -> "left out";
        };
    }
}
