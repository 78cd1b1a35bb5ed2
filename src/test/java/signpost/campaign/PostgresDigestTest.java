package signpost.campaign;

import signpost.TestDatabase;

class PostgresDigestTest implements DigestContract {

    @Override
    public TestDatabase open(Object... singletons) {
        return TestDatabase.postgres(singletons).lists("News");
    }
}
