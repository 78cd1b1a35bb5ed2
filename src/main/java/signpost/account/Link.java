package signpost.account;

import java.time.Instant;

/// A link that lets one person choose a password, once.
///
/// @param token stands in the address
/// @param until when it ends
public record Link(String token, Instant until) {}
