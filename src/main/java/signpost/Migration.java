package signpost;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.cli.Refused;

/// Brings the tables of a database to this version, beside the making of everything that will use them, since both take a while.
///
/// Until it is closed it holds a connection, so that a database in a file, which closes with its last connection, is not opened twice.
final class Migration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable Connection held;

    private Migration() {}

    /// Begins.
    static Migration begin(Database database) {
        var migration = new Migration();
        Thread.ofPlatform().daemon().name("migration").start(() -> {
            try {
                migration.bring(database);
                migration.done.complete(null);
            } catch (RuntimeException | Error failed) {
                migration.done.completeExceptionally(failed);
            }
        });
        return migration;
    }

    private void bring(Database database) {
        Connection rows = connected(database);
        held = rows;
        if (rows == null || !Tables.areCurrent(rows)) {
            migrate(database);
        }
    }

    /// Null where the database is away, of which the one who needs it is told.
    private static @Nullable Connection connected(Database database) {
        try {
            return DriverManager.getConnection(database.url(), database.user(), database.password());
        } catch (SQLException away) {
            LOG.debug("The tables cannot be looked at", away);
            return null;
        }
    }

    private static void migrate(Database database) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db")
                .load()
                .migrate();
    }

    /// Waits until the tables can be used.
    ///
    /// @throws Refused where the database is of a version that this one cannot take over
    void await() {
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof FlywayValidateException unknown) {
                throw Refused.failure(
                        "The database was made by another version of Signpost, which this one cannot take over: "
                                + String.valueOf(unknown.getMessage()).lines().skip(1).findFirst()
                                        .orElse("its tables differ")
                                + ". Start the version that made it and save it with `signpost backup`, or name another SIGNPOST_DATA.");
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Waits until nothing is done any more, and gives the connection back.
    @Override
    public void close() {
        done.handle((_, _) -> held).thenAccept(Migration::given).join();
    }

    private static void given(@Nullable Connection back) {
        try {
            if (back != null) {
                back.close();
            }
        } catch (SQLException gone) {
            LOG.debug("The connection was closed before", gone);
        }
    }
}
