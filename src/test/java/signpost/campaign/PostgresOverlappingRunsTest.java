package signpost.campaign;

import signpost.TestDatabase;

class PostgresOverlappingRunsTest implements OverlappingRunsContract {

    private final TestDatabase database = TestDatabase.postgres().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
