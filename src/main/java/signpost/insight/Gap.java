package signpost.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Questions of the same kind that the library did not answer.
///
/// @param title what they are about: the words the first of them had, as long as one of them is kept, or those its owner gave it; may be empty
/// @param topic the id of their topic; empty where none is known
/// @param times how often they were asked, those long deleted included
/// @param examples the last few, masked; empty where words are not kept
/// @param waiting whether somebody asked to be told when it is closed
/// @param owner who looks after it; empty where nobody does
/// @param closing what closed it; empty while it is open
public record Gap(
        long id,
        String title,
        String topic,
        long times,
        Instant first,
        Instant last,
        List<String> examples,
        boolean waiting,
        String owner,
        Optional<Closing> closing) {
    public Gap {
        examples = List.copyOf(examples);
    }

    /// The document that closed a gap.
    ///
    /// @param document its path in the library
    /// @param slug its name in addresses; empty where unknown
    /// @param by who said so
    public record Closing(String document, String title, String slug, String by, Instant at) {}
}
