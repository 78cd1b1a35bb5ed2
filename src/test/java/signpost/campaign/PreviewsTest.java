package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// What is shown of a campaign at each point of its life.
class PreviewsTest {

    @Test
    void what_recurs_is_shown_as_its_run_on_the_way_and_between_two_runs_as_the_next() {
        try (TestDatabase database = TestDatabase.h2().lists("News")) {
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(Brief.read(CampaignsContract.FILE + "recurrence: FREQ=MONTHLY\n"), "Ann").id();
            campaigns.approve(id, "Bea");
            campaigns.schedule(id, LocalDateTime.parse("2026-11-10T09:00"), "Ann");
            assertThat(text(database, id)).contains("November 2026");

            database.clock().set(Instant.parse("2026-11-10T09:00:00Z"));
            Edition edition = campaigns.due(database.clock().instant()).getFirst();
            assertThat(text(database, id)).as("written, and not begun").contains("November 2026");
            campaigns.started(edition.id());
            assertThat(text(database, id)).as("on its way").contains("November 2026");
            campaigns.finished(edition.id());
            assertThat(text(database, id)).as("the next").contains("December 2026").doesNotContain("November");

            database.clock().forward(Duration.ofDays(1));
            campaigns.cancel(id, "Ann");
            assertThat(text(database, id)).as("the last that was sent").contains("November 2026");
        }
    }

    @Test
    void what_goes_out_once_is_shown_as_it_was_approved() {
        try (TestDatabase database = TestDatabase.h2().lists("News")) {
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(Brief.read(CampaignsContract.FILE), "Ann").id();
            campaigns.approve(id, "Bea");
            database.clock().forward(Duration.ofDays(40));
            assertThat(text(database, id)).contains("November 2026");
        }
    }

    private static String text(TestDatabase database, long id) {
        Previews previews = database.get(Previews.class);
        assertThat(previews.proof(id).orElseThrow().faults()).isEmpty();
        return previews.letter(id, Optional.empty()).orElseThrow().text();
    }
}
