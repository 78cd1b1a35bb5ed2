package signpost.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The service, as commands see it.
public interface Service {

    /// Serves until the process is told to end, and says on standard output when it is ready.
    void serve(Settings settings) throws Exception;

    /// Opens the rooms that keep rows, beside a running service or without one. Nothing runs in the background in them.
    ///
    /// @throws Refused where the database cannot be reached, saying what to do
    Rooms rooms(Settings settings);

    /// Tries the chat platforms and the mail servers that are set, changing nothing there, and says what was found.
    default List<Platform> platforms(Settings settings) {
        return List.of();
    }

    /// Writes the app that an administrator uploads to Teams.
    ///
    /// @param bot which one, where several are set; empty where there is one
    /// @param threads whether threads go on without a mention
    /// @throws Refused where a setting is missing or does not suit Teams
    void teamsPackage(Settings settings, String bot, boolean threads, OutputStream out) throws IOException;

    /// What was found of a chat platform or a mail server.
    ///
    /// @param about its name
    /// @param good whether it is as it must be
    /// @param sentence what was found, and what to do where something is wrong
    record Platform(String about, boolean good, String sentence) {}
}
