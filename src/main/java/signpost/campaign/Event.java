package signpost.campaign;

import java.time.Instant;

/// One line of a campaign's history.
///
/// @param who a person's name, or `the clock`
/// @param act what was done: `approved`
/// @param note more about it; may be empty
public record Event(Instant at, String who, String act, String note) {}
