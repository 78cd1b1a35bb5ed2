package signpost.audience;

/// What a bounce says about an address.
public enum Failing {
    /// there is no such address, and there never will be mail to it
    DEAD,
    /// its box is full, or takes nothing at the moment
    FULL
}
