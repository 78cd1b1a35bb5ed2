package signpost.campaign;

import signpost.TestDatabase;

class PostgresYearTest implements YearContract {

    @Override
    public TestDatabase open() {
        return TestDatabase.postgres().lists("News");
    }

    @Override
    public int restarts() {
        return 4;
    }
}
