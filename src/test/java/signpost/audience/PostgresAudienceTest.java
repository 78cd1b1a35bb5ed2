package signpost.audience;

import org.junit.jupiter.api.AfterEach;
import signpost.TestDatabase;

class PostgresAudienceTest extends AudienceContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    TestDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
