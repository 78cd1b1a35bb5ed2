package signpost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.tools.Server;

/// Lets commands on the same machine use the database in the data folder while the service has it open.
///
/// The service listens on the loopback address and writes the port and a random key into a file that only its own user may read; without
/// the key no connection is taken.
final class DatabaseDoor implements AutoCloseable {

    private static final int KEY_BYTES = 24;

    private final Server server;
    private final Path sign;

    /// The way in.
    ///
    /// @param pages the port of the service's pages
    record Way(int port, String key, int pages) {}

    private DatabaseDoor(Server server, Path sign) {
        this.server = server;
        this.sign = sign;
    }

    /// Opens the door of the database in the data folder.
    ///
    /// @param pages the port of the service's pages
    static DatabaseDoor open(Path data, int pages) throws IOException, SQLException {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        String file = Database.file(data).toString();
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", key, file).start();
        Path sign = sign(data);
        Files.deleteIfExists(sign);
        if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
            Files.createFile(sign, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(sign, server.getPort() + " " + key + " " + pages);
        return new DatabaseDoor(server, sign);
    }

    /// The way in that a running service offers; empty where none does.
    static Optional<Way> of(Path data) {
        try {
            String[] said = Files.readString(sign(data)).split(" ");
            return Optional.of(new Way(Integer.parseInt(said[0]), said[1], Integer.parseInt(said[2])));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static Path sign(Path data) {
        return data.resolve("database.door");
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(sign);
        } catch (IOException left) {
            // the next start writes a new one, and this one leads nowhere
        }
    }
}
