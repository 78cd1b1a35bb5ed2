package signpost.campaign;

import signpost.TestDatabase;

class PostgresSessionNewsTest implements SessionNewsContract {

    private final TestDatabase database = TestDatabase.postgres().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
