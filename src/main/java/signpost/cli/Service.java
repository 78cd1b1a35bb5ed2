package signpost.cli;

/// The service, as commands see it.
public interface Service {

    /// Serves until the process is told to end, and says on standard output when it is ready.
    void serve(Settings settings) throws Exception;

    /// Opens the rooms that keep rows, beside a running service or without one. Nothing runs in the background in them.
    ///
    /// @throws Refused where the database cannot be reached, saying what to do
    Rooms rooms(Settings settings);
}
