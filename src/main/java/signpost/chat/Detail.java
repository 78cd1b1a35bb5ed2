package signpost.chat;

/// What looks like a private person's detail in words of the team.
///
/// @param words as they stand there, in one line; to be shown to nobody but who wrote them, and kept nowhere
/// @param start where it begins, in characters
/// @param end where it ends, exclusive
/// @param mayBePublic whether it may as well be an officer's name, or how a service is reached
public record Detail(String words, int start, int end, boolean mayBePublic) {}
