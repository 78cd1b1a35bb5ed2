package signpost;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import signpost.cli.Refused;

/// Brings the tables of a database to this version, beside the making of everything that will use them, since both take a while.
final class Migration {

    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Migration() {}

    /// Begins.
    static Migration begin(Database database) {
        var migration = new Migration();
        Thread.ofPlatform().daemon().name("migration").start(() -> {
            try {
                if (!Tables.areCurrent(database)) {
                    migrate(database);
                }
                migration.done.complete(null);
            } catch (RuntimeException | Error failed) {
                migration.done.completeExceptionally(failed);
            }
        });
        return migration;
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
}
