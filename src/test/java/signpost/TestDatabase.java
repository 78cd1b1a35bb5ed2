package signpost;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import signpost.answer.Topics;
import signpost.chat.Office;
import signpost.insight.Keeping;
import signpost.library.Library;
import signpost.seal.Seal;

/// A migrated, empty database of one test, with the rooms over it and a clock that the test sets.
///
/// For contracts that hold on H2 and on PostgreSQL alike: each subclass of the contract makes one of these.
public final class TestDatabase implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final Database database;
    private final Map<String, Object> properties;
    private final Object[] singletons;
    private final Clock clock;
    private ApplicationContext context;

    private TestDatabase(Database database, Map<String, Object> properties, Object[] singletons) {
        this.database = database;
        this.properties = properties;
        this.clock = new Clock(START);
        this.singletons = singletons;
        this.context = Wiring.start(database, properties, all());
    }

    /// @param singletons beans that the rooms need besides, such as the implementations of their ports
    public static TestDatabase h2(Object... singletons) {
        return new TestDatabase(memory(), Map.of(), singletons);
    }

    /// A database with the pages over it, on a free port of this machine; the caller starts the server.
    public static TestDatabase serving(Map<String, Object> settings, Object... singletons) {
        return new TestDatabase(memory(), withPages(settings), singletons);
    }

    /// The same on PostgreSQL.
    public static TestDatabase servingOnPostgres(Map<String, Object> settings, Object... singletons) {
        return new TestDatabase(onServer(), withPages(settings), singletons);
    }

    private static Map<String, Object> withPages(Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "micronaut.server.port", -1,
                "micronaut.server.host", "127.0.0.1",
                "signpost.web.burst", 5000));
        properties.putAll(settings);
        return properties;
    }

    /// In a file of this folder, as durable as the service's own.
    public static TestDatabase file(Path folder) {
        return file("file", folder);
    }

    /// @param disk H2's name of the file system that is used
    public static TestDatabase file(String disk, Path folder) {
        return new TestDatabase(inFile(disk, folder), Map.of(), new Object[0]);
    }

    private static Database inFile(String disk, Path folder) {
        return new Database("jdbc:h2:" + disk + ":" + folder.toAbsolutePath().resolve("signpost") + Database.MODE, "sa",
                "");
    }

    private static Database memory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + Database.MODE, "sa", "");
    }

    /// One server serves all tests of a process, with a database for each.
    public static TestDatabase postgres(Object... singletons) {
        return new TestDatabase(onServer(), Map.of(), singletons);
    }

    private static Database onServer() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        String url = "jdbc:postgresql://localhost:" + Server.INSTANCE.getPort() + "/" + name;
        return new Database(url, "postgres", "postgres");
    }

    /// What an application context of a test's own is told for an empty H2 database.
    public static Map<String, Object> properties() {
        return properties(memory());
    }

    /// The same for one in a file of this folder.
    public static Map<String, Object> properties(Path folder) {
        return properties(inFile("file", folder));
    }

    private static Map<String, Object> properties(Database database) {
        try (Migration migration = Migration.begin(database)) {
            migration.await();
        }
        return database.properties();
    }

    /// A room's facade, or any other bean.
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Ends the rooms and opens them anew over the same rows, as a restart does.
    public void restart() {
        context.close();
        context = Wiring.start(database, properties, all());
    }

    /// A second set of rooms over the same rows, as a second process has; the caller closes it.
    public ApplicationContext second() {
        return Wiring.start(database, properties, all());
    }

    /// The clock of the rooms, which stands still until it is set.
    public Clock clock() {
        return clock;
    }

    /// A connection of its own to the rows, which the caller closes.
    public Connection rows() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /// Makes empty lists, so that campaigns may be approved for them.
    public TestDatabase lists(String... names) {
        try (Connection connection = rows();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into subscriber_list (name, name_key, made_at) values (?, ?, current_timestamp)")) {
            for (String name : names) {
                insert.setString(1, name);
                insert.setString(2, name.toLowerCase(Locale.ROOT));
                insert.executeUpdate();
            }
            return this;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Object[] all() {
        List<Object> all = new ArrayList<>(List.of(singletons));
        all.add(clock);
        unlessGiven(all, new Keeping(true, Duration.ofDays(30)));
        unlessGiven(all, Topics.NONE);
        unlessGiven(all, new Office("http://localhost:8080/", Duration.ofHours(24), Path.of("target/library"),
                "Averdale Safeguarding Children Partnership"));
        all.add(new Seal(new byte[Seal.KEY_BYTES]));
        if (all.stream().noneMatch(Library.class::isInstance)) {
            Path nothing = Path.of("target", "no-documents");
            all.add(Library.open(nothing, nothing));
        }
        return all.toArray();
    }

    private static void unlessGiven(List<Object> all, Object usual) {
        if (all.stream().noneMatch(given -> given.getClass().equals(usual.getClass()))) {
            all.add(usual);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /// A clock that moves when told.
    public static final class Clock implements InstantSource {

        private volatile Instant now;

        private Clock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        public void set(Instant to) {
            now = to;
        }

        public void forward(Duration by) {
            now = now.plus(by);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
