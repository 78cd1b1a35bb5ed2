package signpost.library;

import java.time.LocalDate;
import java.util.Optional;

/// Whether a document still holds.
///
/// @param superseded whether a newer issue has taken its place
/// @param by the path of the newer issue where it is in the library, else what it is called; empty where nobody says
/// @param reviewDue the day by which its owner promised to look at it again
public record Standing(boolean superseded, Optional<String> by, Optional<LocalDate> reviewDue) {

    /// In force, and nothing known about its review.
    static final Standing IN_FORCE = new Standing(false, Optional.empty(), Optional.empty());

    public Standing {
        if (!superseded && by.isPresent()) {
            throw new IllegalArgumentException("by is given though nothing superseded it");
        }
    }

    /// Whether its review was due before this day.
    public boolean overdue(LocalDate on) {
        return reviewDue.isPresent() && reviewDue.get().isBefore(on);
    }
}
