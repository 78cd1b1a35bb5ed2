package signpost.cli;

import java.io.OutputStream;

/// For commands that need no service.
final class NoService implements Service {

    @Override
    public void serve(Settings settings) {
        throw new IllegalStateException("nothing was to be served");
    }

    @Override
    public Rooms rooms(Settings settings) {
        throw new IllegalStateException("no room was to be opened");
    }

    @Override
    public void teamsPackage(Settings settings, String bot, boolean threads, OutputStream out) {
        throw new IllegalStateException("no app was to be written");
    }
}
