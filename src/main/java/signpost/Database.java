package signpost;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signpost.cli.Refused;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.seal.PrivateFolder;

/// Where the rows are kept, in the words that the connection pool and the migrations understand.
///
/// Without a setting it is an H2 database in the data folder. `WRITE_DELAY=0` makes each commit reach the operating system before it is
/// acknowledged, without which a kill loses acknowledged commits (measured; see `src/adr/0006-rows.md`).
///
/// @param url the JDBC address
record Database(String url, String user, String password) {

    /// H2 as near to PostgreSQL as it goes, so that one set of statements serves both. It keeps no result for the next time that the same is asked: version
    /// 2.3.232 lets those go on who waited for a commit before it throws such results away, so that they would read what stood there before.
    static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;QUERY_CACHE_SIZE=64;CACHE_SIZE=16384"
            + ";OPTIMIZE_REUSE_RESULTS=0";

    /// H2 would close itself as soon as the process is told to end, under the hands of those who still write down what they did; and into a file beside it
    /// would write what it does not take, such as addresses.
    private static final String ALONE = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /// As many as write at the same time: requests, the workers of campaigns, and what runs by the clock.
    private static final int CONNECTIONS = 24;

    /// Who asks for one waits so long, and is told then that the database is away.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        // H2 would let the whole network knock at the door for commands; it reads this once, when it is first used
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    /// The database for the process that has the data folder to itself, and for any process where it is elsewhere.
    static Database own(Settings settings) {
        return set(settings).orElseGet(() -> h2("jdbc:h2:file:" + file(settings.data()) + ALONE));
    }

    /// The database for a command; `door` is the way in that a running service offers.
    static Database through(DatabaseDoor.Way door) {
        return h2("jdbc:h2:tcp://127.0.0.1:" + door.port() + "/" + door.key());
    }

    /// The database that was set; empty for the one in the data folder.
    static Optional<Database> set(Settings settings) {
        return settings.value(Setting.DB_URL).map(url -> {
            if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
                throw Refused.usage(settings.origin(Setting.DB_URL)
                        + " must begin with jdbc:postgresql: or jdbc:h2:, such as jdbc:postgresql://localhost/signpost.");
            }
            return new Database(
                    url.startsWith("jdbc:h2:") ? url + MODE : url,
                    settings.value(Setting.DB_USER).orElse(url.startsWith("jdbc:h2:") ? "sa" : "signpost"),
                    settings.value(Setting.DB_PASSWORD).orElse(""));
        });
    }

    /// The file of the database in the data folder, without its ending.
    static Path file(Path data) {
        try {
            return PrivateFolder.make(data).toRealPath().resolve("signpost");
        } catch (IOException broken) {
            throw Refused.failure("The folder " + data + " cannot be written to: " + broken.getMessage() + ".");
        }
    }

    /// What the application context is told.
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("datasources.default.url", url);
        properties.put("datasources.default.username", user);
        properties.put("datasources.default.password", password);
        properties.put("datasources.default.driver-class-name",
                url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver");
        properties.put("datasources.default.dialect", "POSTGRES");
        properties.put("datasources.default.maximum-pool-size", CONNECTIONS);
        properties.put("datasources.default.minimum-idle", 1);
        properties.put("datasources.default.connection-timeout", PATIENCE.toMillis());
        properties.put("datasources.default.exception-override-class-name", ClosedDatabase.class.getName());
        return properties;
    }

    private static Database h2(String url) {
        return new Database(url + MODE, "sa", "");
    }
}
