package signpost.slack;

import signpost.TestDatabase;

class PostgresInstallationsTest extends InstallationsContract {

    private final TestDatabase database = TestDatabase.postgres();

    @Override
    TestDatabase database() {
        return database;
    }
}
