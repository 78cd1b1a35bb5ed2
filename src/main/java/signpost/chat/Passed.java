package signpost.chat;

import java.util.Optional;
import signpost.answer.Route;

/// What came of passing a question to the team.
public sealed interface Passed {

    /// It reached the team.
    ///
    /// @param turn the turn it came from, which says so now
    /// @param first whether it was passed now; else somebody had passed it before, who may be somebody else
    /// @param urgent what to do at once, where the added words tell of danger; to be shown before all else
    record Done(Turn turn, Receipt receipt, boolean first, Optional<Route> urgent) implements Passed {}

    /// The turn was forgotten, or asked nothing that can be passed on.
    record Gone() implements Passed {}
}
