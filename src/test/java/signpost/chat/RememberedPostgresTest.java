package signpost.chat;

import signpost.TestDatabase;

class RememberedPostgresTest extends RememberedContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
