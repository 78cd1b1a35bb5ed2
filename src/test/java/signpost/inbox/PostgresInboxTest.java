package signpost.inbox;

import signpost.TestDatabase;

class PostgresInboxTest extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
