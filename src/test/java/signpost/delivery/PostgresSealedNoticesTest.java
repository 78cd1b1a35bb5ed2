package signpost.delivery;

import signpost.TestDatabase;

class PostgresSealedNoticesTest implements SealedNoticesContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.postgres();
    }
}
