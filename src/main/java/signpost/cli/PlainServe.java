package signpost.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Serves without reading a command line, where nothing but `serve` was said.
///
/// The library that reads command lines is of a kind that Java keeps in no start-up cache: with it a start takes a tenth longer.
public final class PlainServe {

    private PlainServe() {}

    /// Whether these arguments say no more than that.
    public static boolean is(String... arguments) {
        return arguments.length == 1 && arguments[0].equals("serve");
    }

    /// Serves until the process is told to end.
    ///
    /// @param environment the process's environment
    /// @return the exit status, as of [Commands#run]
    public static int run(Map<String, String> environment, Service service) {
        try {
            return run(Settings.read(environment, null), service);
        } catch (Exception wrong) {
            return Failure.told(wrong, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        }
    }

    static int run(Settings settings, Service service) throws Exception {
        Restore.mustBeThrough(settings.data());
        service.serve(settings);
        return Exit.DONE;
    }
}
