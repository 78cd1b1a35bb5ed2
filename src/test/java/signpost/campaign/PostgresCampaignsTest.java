package signpost.campaign;

import signpost.TestDatabase;

class PostgresCampaignsTest implements CampaignsContract {

    private final TestDatabase database = TestDatabase.postgres().lists("News");

    @Override
    public TestDatabase database() {
        return database;
    }
}
