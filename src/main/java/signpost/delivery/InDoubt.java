package signpost.delivery;

/// What is done with a mail whose reply was unread when the process or the connection ended.
public enum InDoubt {
    /// sent once more with the same Message-ID, by which mail programs know it for the same; nobody goes without it
    AGAIN,
    /// held until a person decides; nobody gets it twice
    HOLD
}
