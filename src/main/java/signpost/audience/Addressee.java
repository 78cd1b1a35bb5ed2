package signpost.audience;

/// What a mail to a subscriber needs to know of them.
///
/// @param id the subscriber's number
/// @param address to which it goes
/// @param name one line; empty where unknown
public record Addressee(long id, String address, String name) {}
