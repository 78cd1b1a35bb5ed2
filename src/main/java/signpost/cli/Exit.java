package signpost.cli;

/// The exit statuses every command keeps to.
final class Exit {

    /// All of it was done.
    static final int DONE = 0;

    /// It could not be done; standard error says why.
    static final int FAILED = 1;

    /// The command, a setting or an input was wrong; standard error says which.
    static final int USAGE = 2;

    /// Some items were refused, each named; the rest was done.
    static final int PARTLY = 3;

    private Exit() {}
}
