package signpost.cli;

/// The rooms that keep rows, opened for the length of one command, whether or not the service runs.
public interface Rooms extends AutoCloseable {

    /// The room's one type named after its role.
    <T> T room(Class<T> type);

    @Override
    void close();
}
