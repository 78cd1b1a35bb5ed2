package signpost.training;

import org.junit.jupiter.api.AfterEach;
import signpost.TestDatabase;

class H2ProgrammeAgainTest extends ProgrammeAgainContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
