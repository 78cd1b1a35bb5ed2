package signpost.campaign;

import signpost.TestDatabase;

class H2OverlappingRunsTest implements OverlappingRunsContract {

    private final TestDatabase database = TestDatabase.h2().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
