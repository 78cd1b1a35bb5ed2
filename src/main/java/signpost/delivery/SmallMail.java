package signpost.delivery;

import java.time.Instant;

/// A mail to one person alone, to be shown.
///
/// @param said the server's last words
public record SmallMail(String subject, State state, String said, Instant changed) {}
