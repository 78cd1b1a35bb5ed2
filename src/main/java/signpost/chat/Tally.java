package signpost.chat;

import java.time.Duration;

/// Counts what happens in conversations, and never what was said in them. Called from many threads at once.
public interface Tally {

    /// The library was asked.
    ///
    /// @param outcome as in [Turn#outcome()], or `not-yet` where it could not be looked through
    void answered(String door, String outcome, Duration took);

    /// A reply was judged.
    ///
    /// @param said `helpful`, or the id of the [reason][Feedback.Reason] why not
    void judged(String door, String said);
}
