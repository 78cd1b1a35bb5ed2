package signpost.account;

import org.junit.jupiter.api.AfterEach;
import signpost.TestDatabase;

class AccountsOnPostgresTest implements AccountsContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    public TestDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
