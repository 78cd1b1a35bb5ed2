package signpost.campaign;

import signpost.TestDatabase;

class PostgresDigestTimesTest implements DigestTimesContract {

    @Override
    public TestDatabase open(Object... singletons) {
        return TestDatabase.postgres(singletons).lists("News");
    }
}
