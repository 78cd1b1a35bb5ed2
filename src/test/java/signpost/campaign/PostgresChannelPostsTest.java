package signpost.campaign;

import signpost.TestDatabase;

class PostgresChannelPostsTest implements ChannelPostsContract {

    private final TestDatabase database = TestDatabase.postgres().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
