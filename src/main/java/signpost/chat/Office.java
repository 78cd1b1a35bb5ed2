package signpost.chat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import signpost.insight.Shown;

/// What the team's side is told.
///
/// @param address where people reach our pages, with a slash at its end
/// @param patience how long an enquiry may wait before the team is reminded, and again before each further reminder
/// @param library the folder of documents
/// @param publisher who publishes what the team writes
public record Office(String address, Duration patience, Path library, String publisher) {
    public Office {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience " + patience + " is not positive");
        }
        if (!address.endsWith("/")) {
            throw new IllegalArgumentException("address '" + address + "' does not end with a slash");
        }
    }

    /// Whether the folder holds the document still.
    boolean holds(Shown document) {
        return Files.exists(library.resolve(document.document()));
    }
}
