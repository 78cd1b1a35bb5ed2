package signpost.campaign;

import signpost.TestDatabase;

class H2DigestTimesTest implements DigestTimesContract {

    @Override
    public TestDatabase open(Object... singletons) {
        return TestDatabase.h2(singletons).lists("News");
    }
}
