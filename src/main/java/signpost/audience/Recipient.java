package signpost.audience;

/// Somebody who may be written to now.
///
/// @param id the subscriber's number
/// @param address as they wrote it
public record Recipient(long id, String address) {}
