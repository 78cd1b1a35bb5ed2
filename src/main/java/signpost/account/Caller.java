package signpost.account;

/// Who tries to sign in with a password, as far as that is known before they have.
///
/// @param place where the try came from, by which tries are counted
/// @param known whether somebody signed in to this very account with this browser before
public record Caller(String place, boolean known) {}
