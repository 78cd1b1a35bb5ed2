package signpost.chat;

import signpost.TestDatabase;

class EnquiriesPostgresTest extends EnquiriesContract {

    @Override
    TestDatabase database(Object... singletons) {
        return TestDatabase.postgres(singletons);
    }
}
