package signpost.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Where a campaign stands. [#TABLE] says which state may follow which; nothing else may.
public enum State {
    /// being written
    DRAFT,
    /// waiting for a second person
    IN_REVIEW,
    /// approved, and without a time
    APPROVED,
    /// approved, with a time to come; between two runs of a campaign that recurs, too
    SCHEDULED,
    /// on its way
    SENDING,
    /// stopped by a person, or held because it is late; lost is nobody
    PAUSED,
    /// everybody's turn has come
    SENT,
    /// given up; what was sent stays sent
    CANCELLED;

    private static final Map<State, Set<State>> TABLE = Map.of(
            DRAFT, EnumSet.of(IN_REVIEW, CANCELLED),
            IN_REVIEW, EnumSet.of(DRAFT, APPROVED, CANCELLED),
            APPROVED, EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, CANCELLED),
            SCHEDULED, EnumSet.of(DRAFT, IN_REVIEW, SENDING, PAUSED, SENT, CANCELLED),
            SENDING, EnumSet.of(SCHEDULED, PAUSED, SENT, CANCELLED),
            PAUSED, EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, SENDING, SENT, CANCELLED),
            SENT, EnumSet.of(SENDING),
            CANCELLED, EnumSet.noneOf(State.class));

    /// Whether this state may follow at once.
    public boolean mayBecome(State next) {
        return TABLE.getOrDefault(this, Set.of()).contains(next);
    }

    /// Whether a delivery may leave now.
    public boolean maySend() {
        return this == SENDING;
    }

    /// Whether what was sent may be sent again to those whom it did not reach.
    public boolean mayGoAgain() {
        return this == SCHEDULED || this == SENDING || this == PAUSED || this == SENT;
    }

    /// Whether there is nothing left to happen by itself or by a person's next step.
    public boolean isOver() {
        return this == SENT || this == CANCELLED;
    }

    /// The word in files and in JSON: `in_review`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The words shown to people: `in review`.
    public String inWords() {
        return id().replace('_', ' ');
    }
}
