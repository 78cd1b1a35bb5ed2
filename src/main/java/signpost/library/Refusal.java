package signpost.library;

import java.io.Serial;

/// A file that cannot be read, and why, in words for the person who put it there.
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    /// The reason, never blank.
    String reason() {
        String message = getMessage();
        return message == null ? "cannot be read" : message;
    }
}
