package signpost.training;

import java.util.List;

/// What came of a file of training.
///
/// @param added sessions that are new
/// @param changed sessions that were known and are otherwise now
/// @param same sessions that were known as the file says
/// @param refused what was not taken
public record Brought(int added, int changed, int same, List<Refused> refused) {

    public Brought {
        refused = List.copyOf(refused);
    }

    /// An entry that was not taken.
    ///
    /// @param place where it stands in the file: `row 3`
    public record Refused(String place, String title, String reason) {}

    /// A file that cannot be brought in at all; nothing of it was.
    public static final class Impossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Impossible(String sentence) {
            super(sentence);
        }
    }
}
