package signpost.chat;

import java.util.Optional;
import signpost.answer.Route;

/// What came of passing a question to the team.
public sealed interface Passed {

    /// It reached the team.
    ///
    /// @param turn the turn it came from, which says so now
    /// @param first whether it was passed now; else somebody had passed it before, who may be somebody else
    /// @param added what became of what was filled in with it
    /// @param said all this in words
    /// @param urgent what to do at once, where the added words tell of danger; to be shown before all else
    record Done(Turn turn, Receipt receipt, boolean first, Added added, String said, Optional<Route> urgent)
            implements
                Passed {}

    /// What became of what somebody filled in: what they added, and where they want to be told.
    enum Added {
        /// it went to the team, be it much or nothing
        ALL,
        /// only the beginning of what they added did
        CUT,
        /// nothing was taken: the team had answered or closed the enquiry before
        LATE
    }

    /// The turn was forgotten, or asked nothing that can be passed on.
    record Gone() implements Passed {}
}
