package signpost.chat;

/// What a message asks of the bot itself rather than of the library.
public enum Wish {
    /// to forget the conversation
    FORGET,
    /// to choose the topics of which the person wants news
    TOPICS
}
