package signpost.inbox;

import java.time.Duration;

/// What is to become of a message after a door worked on it.
public sealed interface Next {

    /// Nothing more; its words are erased.
    record Done() implements Next {}

    /// It comes again, perhaps as another message.
    ///
    /// @param body what comes
    /// @param pause in how long
    record Again(String body, Duration pause) implements Next {}
}
