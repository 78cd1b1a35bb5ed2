package signpost.insight;

import signpost.TestDatabase;

class InsightPostgresTest extends InsightContract {

    @Override
    TestDatabase database(Object... singletons) {
        return TestDatabase.postgres(singletons);
    }
}
