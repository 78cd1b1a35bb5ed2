package signpost.campaign;

import signpost.TestDatabase;

class H2CampaignsTest implements CampaignsContract {

    private final TestDatabase database = TestDatabase.h2();

    @Override
    public TestDatabase database() {
        return database;
    }
}
