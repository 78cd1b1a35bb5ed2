package signpost.answer;

import java.time.LocalDate;
import java.util.Optional;

/// A plain warning that goes with a quotation.
public sealed interface Flag {

    /// A newer issue has taken the document's place.
    ///
    /// @param title the newer issue's title; empty where it is not in the library
    /// @param slug its name in addresses; empty likewise
    record Superseded(Optional<String> title, Optional<String> slug) implements Flag {}

    /// The day by which its owner promised to look at it again has passed.
    record Overdue(LocalDate reviewDue) implements Flag {}
}
