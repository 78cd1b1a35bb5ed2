package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.AbstractPropertySourceLoader;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.SystemPropertiesPropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import signpost.cli.Refused;
import signpost.cli.Settings;

/// Starts the application context over a database.
final class Wiring {

    private Wiring() {}

    /// The context of a command: the rooms that keep rows, and no door.
    static ApplicationContext of(Settings settings, Database database) {
        return start(database, Map.of(), settings);
    }

    /// @param properties more than the database's
    /// @param singletons what the context's beans may ask for, beside the [Settings]
    /// @throws Refused where the database cannot be reached or does not fit, saying what to do
    static ApplicationContext start(Database database, Map<String, Object> properties, Object... singletons) {
        var all = new HashMap<>(properties);
        all.putAll(database.properties());
        try (Migration migration = Migration.begin(database)) {
            Roll.call();
            ApplicationContext context = ApplicationContext.builder()
                    .mainClass(Signpost.class)
                    .banner(false)
                    .deduceEnvironment(false)
                    .singletons(singletons)
                    .enableDefaultPropertySources(false)
                    .propertySources(sources())
                    .properties(all)
                    .start();
            try {
                migration.await();
            } catch (RuntimeException failed) {
                context.close();
                throw failed;
            }
            return context;
        } catch (RuntimeException failed) {
            throw refusal(database).<RuntimeException>map(refused -> refused).orElse(failed);
        }
    }

    /// What the framework would gather itself, but for opening the jar as a file system to look for a single file.
    private static PropertySource[] sources() {
        try (InputStream file = Objects.requireNonNull(Wiring.class.getResourceAsStream("/application.yml"))) {
            Map<String, Object> ours = new YamlPropertySourceLoader().read("application", file);
            return new PropertySource[]{
                PropertySource.of("application", ours, AbstractPropertySourceLoader.DEFAULT_POSITION),
                new EnvironmentPropertySource(),
                new SystemPropertiesPropertySource()};
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean reaches(Database database) {
        return refusal(database).isEmpty();
    }

    /// Why no connection is made; empty where one is.
    private static Optional<Refused> refusal(Database database) {
        try {
            DriverManager.getConnection(database.url(), database.user(), database.password()).close();
            return Optional.empty();
        } catch (SQLException unreachable) {
            return Optional.of(Refused.failure("The database cannot be reached: " + firstLine(unreachable)
                    + " Look at SIGNPOST_DB_URL, SIGNPOST_DB_USER and SIGNPOST_DB_PASSWORD, and whether it runs."));
        }
    }

    private static String firstLine(SQLException wrong) {
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("").strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
