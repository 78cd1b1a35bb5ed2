package signpost.slack;

import signpost.TestDatabase;

class H2InstallationsTest extends InstallationsContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return database;
    }
}
