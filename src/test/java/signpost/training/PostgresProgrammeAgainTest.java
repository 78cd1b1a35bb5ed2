package signpost.training;

import org.junit.jupiter.api.AfterEach;
import signpost.TestDatabase;

class PostgresProgrammeAgainTest extends ProgrammeAgainContract {

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
