package signpost.screening;

/// One personal detail in a message.
///
/// @param kind what it is
/// @param text the detail as typed; never to be stored or shown
/// @param start where it begins in the message, in characters
/// @param end where it ends, exclusive
public record Found(PersonalKind kind, String text, int start, int end) {

    public Found {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("end: a detail must cover at least one character");
        }
    }
}
