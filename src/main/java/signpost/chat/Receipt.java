package signpost.chat;

/// What the asker holds of an enquiry.
///
/// @param token opens its private page
public record Receipt(long number, String token) {}
