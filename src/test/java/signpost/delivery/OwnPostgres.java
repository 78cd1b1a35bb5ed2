package signpost.delivery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/// A PostgreSQL of one test's own, which can be stopped and started again over the same rows.
final class OwnPostgres implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    /// @param folder holds its rows
    OwnPostgres(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        running = started();
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                .setServerConfig("max_connections", "100").start();
    }

    void stop() throws IOException {
        running.close();
    }

    void start() throws IOException {
        running = started();
    }

    /// The same program over these rows.
    RealService serving(RealService service) {
        return service.with("SIGNPOST_DB_URL", "jdbc:postgresql://localhost:" + port + "/postgres")
                .with("SIGNPOST_DB_USER", "postgres").with("SIGNPOST_DB_PASSWORD", "postgres");
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
