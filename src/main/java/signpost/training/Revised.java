package signpost.training;

/// What came of revising a session.
public sealed interface Revised {

    /// It was done.
    ///
    /// @param session as it is now
    record Done(Session session) implements Revised {}

    /// Somebody else changed the session or its course since it was read, so nothing was done.
    record Overtaken() implements Revised {}

    /// Another course has the title, so nothing was done.
    record Taken() implements Revised {}

    /// There is no such session.
    record Missing() implements Revised {}
}
