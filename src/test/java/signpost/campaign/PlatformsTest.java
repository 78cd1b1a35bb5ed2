package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;

/// A channel in which nothing can be posted from here stops the approval, before anything waits for it.
class PlatformsTest {

    private static final String TEAMS = "Nothing can be posted in 'teams:Leads', since Teams is not set up here."
            + " Leave that way out, or have Teams set up first.";

    @Test
    void a_channel_of_a_platform_that_is_not_set_up_stops_the_approval() {
        assertThat(refused(new Platforms(Set.of(Channel.Door.SLACK)))).containsExactly(TEAMS);
        assertThat(refused(new Platforms(Set.of()))).hasSize(2).contains(TEAMS);
        assertThat(refused(new Platforms(Set.of(Channel.Door.SLACK, Channel.Door.TEAMS)))).isEmpty();
    }

    @Test
    void a_command_that_does_not_know_the_platforms_refuses_nothing() {
        assertThat(refused()).isEmpty();
    }

    private static List<String> refused(Object... platforms) {
        try (TestDatabase database = TestDatabase.h2(platforms).lists("News")) {
            Campaigns campaigns = database.get(Campaigns.class);
            long id = campaigns.create(Brief.read(
                    CampaignsContract.FILE + "channels: [mail, \"slack:#news\", \"teams:Leads\"]\n"), "Ann").id();
            List<String> said = database.get(Previews.class).proof(id).orElseThrow().faults();
            List<String> reasons = switch (campaigns.approve(id, "Bea")) {
                case Ruling.Denied(List<String> why) -> why;
                case Ruling.Granted _ -> List.of();
            };
            assertThat(said).isEqualTo(reasons);
            assertThat(campaigns.state(id)).isEqualTo(reasons.isEmpty() ? State.APPROVED : State.DRAFT);
            return reasons;
        }
    }
}
