package signpost.chat;

import signpost.TestDatabase;

class RememberedH2Test extends RememberedContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
