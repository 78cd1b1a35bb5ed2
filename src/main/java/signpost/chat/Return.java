package signpost.chat;

import java.util.Optional;
import signpost.insight.Shown;

/// Something that goes back to the asker of an enquiry.
///
/// @param id its name, the same each time it is tried
/// @param question as the asker put it, masked
/// @param reply the team's words; empty unless they answered
/// @param document the document that answers now; empty unless it is about the library
/// @param link the enquiry's private page
public record Return(
        long id,
        About about,
        Place place,
        long number,
        String question,
        String reply,
        Optional<Shown> document,
        String link) {

    /// What it tells.
    public enum About {
        /// the team's reply
        REPLY,
        /// the team closed the enquiry without one
        CLOSED,
        /// the library answers the question now
        LIBRARY
    }
}
