package signpost.chat;

import signpost.TestDatabase;

class EnquiriesH2Test extends EnquiriesContract {

    @Override
    TestDatabase database(Object... singletons) {
        return TestDatabase.h2(singletons);
    }
}
