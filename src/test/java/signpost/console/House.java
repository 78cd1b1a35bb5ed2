package signpost.console;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import signpost.TestDatabase;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Result;
import signpost.account.Role;

/// The service with the console's pages, on a free port.
final class House implements AutoCloseable {

    static final String PASSWORD = "a quiet river in november";

    private final TestDatabase database;
    private final EmbeddedServer server;

    private House(TestDatabase database) {
        this.database = database;
        this.server = database.get(EmbeddedServer.class).start();
    }

    static House open(Object... singletons) {
        return open(Map.of(), singletons);
    }

    static House open(Map<String, Object> settings, Object... singletons) {
        return new House(TestDatabase.serving(settings, singletons));
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
