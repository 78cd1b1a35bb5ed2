package signpost.chat;

import java.util.Optional;

/// What came of judging a reply.
///
/// @param turn the turn that was judged; empty where it was forgotten
/// @param urgent whether the words that were added tell of danger: then they are to be answered at once, like a message of their own
public record Judged(Optional<Turn> turn, boolean urgent) {}
