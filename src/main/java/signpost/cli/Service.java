package signpost.cli;

/// The running service, as `serve` sees it.
@FunctionalInterface
public interface Service {

    /// Serves until the process is told to end, and says on standard output when it is ready.
    void serve(Settings settings) throws Exception;
}
