package signpost.account;

/// What came of a change.
public sealed interface Result<T> {

    /// It was done.
    record Done<T>(T value) implements Result<T> {}

    /// It was not, and nothing was changed.
    record Refused<T>(Objection objection) implements Result<T> {}
}
