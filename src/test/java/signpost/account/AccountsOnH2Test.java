package signpost.account;

import org.junit.jupiter.api.AfterEach;
import signpost.TestDatabase;

class AccountsOnH2Test implements AccountsContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
