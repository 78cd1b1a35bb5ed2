package signpost.campaign;

import signpost.TestDatabase;

class H2SessionNewsTest implements SessionNewsContract {

    private final TestDatabase database = TestDatabase.h2().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
