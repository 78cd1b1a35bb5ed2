package signpost.campaign;

import signpost.TestDatabase;

class H2ChannelPostsTest implements ChannelPostsContract {

    private final TestDatabase database = TestDatabase.h2().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
