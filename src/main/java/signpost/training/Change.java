package signpost.training;

import java.time.Instant;

/// A session that was cancelled or moved after it had been made known.
///
/// @param session as it is now
/// @param kind what happened
/// @param before when and where it was to be
/// @param sequence the session's, with this change
/// @param at when it was changed
public record Change(Session session, Kind kind, When before, int sequence, Instant at) {

    /// What can happen to a session.
    public enum Kind {
        MOVED,
        CANCELLED,
        /// takes place after all
        RESTORED
    }
}
