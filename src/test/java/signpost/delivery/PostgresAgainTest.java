package signpost.delivery;

import signpost.TestDatabase;

class PostgresAgainTest implements AgainContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.postgres();
    }
}
