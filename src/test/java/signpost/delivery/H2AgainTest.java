package signpost.delivery;

import signpost.TestDatabase;

class H2AgainTest implements AgainContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.h2();
    }
}
