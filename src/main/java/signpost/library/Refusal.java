package signpost.library;

import java.io.Serial;

/// A file that cannot be read, and why, in words for the person who put it there.
final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    Refusal(String reason) {
        this(reason, false);
    }

    private Refusal(String reason, boolean passing) {
        super(reason, null, false, false);
        this.passing = passing;
    }

    /// A refusal that may be due to the moment and not to the file, so that trying again makes sense.
    static Refusal passing(String reason) {
        return new Refusal(reason, true);
    }

    /// Whether trying again makes sense.
    boolean isPassing() {
        return passing;
    }

    /// The reason, never blank.
    String reason() {
        String message = getMessage();
        return message == null ? "cannot be read" : message;
    }
}
