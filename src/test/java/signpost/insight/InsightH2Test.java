package signpost.insight;

import signpost.TestDatabase;

class InsightH2Test extends InsightContract {

    @Override
    TestDatabase database(Object... singletons) {
        return TestDatabase.h2(singletons);
    }
}
