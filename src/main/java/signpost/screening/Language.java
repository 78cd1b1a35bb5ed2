package signpost.screening;

/// What a message is written in.
public enum Language {
    /// Also where nothing tells.
    ENGLISH,
    /// Read for danger by signs of its own.
    WELSH,
    /// Any other: only the English in it is read.
    UNREAD
}
