package signpost.console;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import signpost.TestDatabase;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Result;
import signpost.account.Role;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.chat.Office;
import signpost.library.Library;

/// The service with the console's pages, on a free port.
final class House implements AutoCloseable {

    static final String PASSWORD = "a quiet river in november";

    private final TestDatabase database;
    private final EmbeddedServer server;
    private final Path documents;

    private House(TestDatabase database, Path documents) {
        this.database = database;
        this.documents = documents;
        this.server = database.get(EmbeddedServer.class).start();
    }

    static House open() {
        return open(Map.of());
    }

    /// @param more beans that it has not by itself
    static House open(Map<String, Object> settings, Object... more) {
        return open(beans -> TestDatabase.serving(settings, beans), more);
    }

    /// Over PostgreSQL.
    static House onPostgres() {
        return open(beans -> TestDatabase.servingOnPostgres(Map.of(), beans));
    }

    private static House open(Function<Object[], TestDatabase> database, Object... more) {
        try {
            Path folder = Files.createTempDirectory("signpost");
            Library library = Library.open(Path.of("src/test/resources/library"),
                    Files.createTempDirectory("signpost"));
            library.refresh(_ -> {});
            List<Object> beans = new ArrayList<>(List.of(library, answers(library),
                    new Office("http://localhost:8080/", Duration.ofHours(24), folder, "Averdale Partnership")));
            beans.addAll(List.of(more));
            return new House(database.apply(beans.toArray()), folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answers answers(Library library) {
        return Cast.told(Stream.of("missing.md", "missing-2019.md", "neglect.md")
                .map(name -> library.documents().stream()
                        .filter(document -> document.path().endsWith("/" + name))
                        .findFirst()
                        .orElseThrow())
                .toList());
    }

    /// The folder of the library's documents, where replies are published.
    Path documents() {
        return documents;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    TestDatabase database() {
        return database;
    }

    <T> T get(Class<T> type) {
        return database.get(type);
    }

    /// An account for somebody with this role; made once.
    Account account(Role role) {
        Accounts accounts = get(Accounts.class);
        String email = role.id() + "@example.org";
        return accounts.byEmail(email).orElseGet(() -> {
            var link = ((Result.Done<signpost.account.Link>) accounts.invite(email, "The " + role.id(), role)).value();
            return ((Result.Done<Account>) accounts.accept(link.token(), PASSWORD)).value();
        });
    }

    /// A browser in which nobody is signed in.
    Visitor visitor() {
        return new Visitor(this);
    }

    /// A browser in which somebody with this role is signed in.
    Visitor signedIn(Role role) throws Exception {
        Visitor visitor = visitor();
        visitor.get("/console/sign-in");
        visitor.post("/console/sign-in", "email", account(role).email(), "password", PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        database.close();
    }
}
