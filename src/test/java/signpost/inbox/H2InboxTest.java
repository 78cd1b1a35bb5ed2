package signpost.inbox;

import signpost.TestDatabase;

class H2InboxTest extends InboxContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
