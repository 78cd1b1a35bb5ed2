package signpost.campaign;

import signpost.TestDatabase;

class H2YearTest implements YearContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.h2().lists("News");
    }

    @Override
    public int restarts() {
        return 12;
    }
}
