package signpost.chat;

import java.time.Instant;

/// What could not be handed over to an asker, until the team has decided what becomes of it.
///
/// @param door by which it was to go
/// @param why in plain words
/// @param mayGoAgain whether it is still known where it was to go
public record Stranded(String door, Return.About about, Instant since, String why, boolean mayGoAgain) {}
