package signpost.cli;

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
}
