package signpost.delivery;

import signpost.TestDatabase;

class H2SealedNoticesTest implements SealedNoticesContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.h2();
    }
}
