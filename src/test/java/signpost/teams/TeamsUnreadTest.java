package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import signpost.inbox.Inbox;

/// A reply that Teams took and never said so is sent a few times, not for hours.
class TeamsUnreadTest extends AtTeams {

    @Test
    void what_teams_does_not_confirm_is_sent_twice_more_and_then_left() throws Exception {
        teams.answers.addAll(Collections.nCopies(20, FakeTeams.UNREAD));
        assertThat(teams.post(rooms, teams.message("1", "interview?"))).isEqualTo(200);
        FakeTeams.until(() -> {
            rooms.clock().forward(Duration.ofSeconds(5));
            rooms.get(Inbox.class).tick();
            return rooms.get(Inbox.class).waiting() == 0;
        });
        assertThat(teams.messages()).hasSize(3);
    }
}
