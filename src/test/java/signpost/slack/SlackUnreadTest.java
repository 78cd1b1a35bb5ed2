package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import signpost.chat.Cast;
import signpost.inbox.Inbox;

/// A reply that Slack took and never said so is posted a few times, not for hours.
class SlackUnreadTest {

    @Test
    void what_slack_does_not_confirm_is_posted_twice_more_and_then_left_and_what_comes_behind_it_goes_on()
            throws Exception {
        try (Slackers people = new Slackers("xoxb-1", "", Cast.ANSWERS)) {
            people.slack.says(Call.POST, "");
            people.send(Slackers.mention("E1", "1.1", "<@UBOT> who does the interview?"));
            people.message(0);
            long began = people.rooms.clock().instant().getEpochSecond();
            Slackers.until(() -> {
                people.rooms.clock().forward(Duration.ofSeconds(5));
                people.rooms.get(Inbox.class).tick();
                return people.rooms.get(Inbox.class).waiting() == 0;
            });
            assertThat(people.slack.messages()).hasSize(3);
            assertThat(people.rooms.clock().instant().getEpochSecond() - began).isGreaterThanOrEqualTo(305);
            people.slack.says(Call.POST, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"9.9\"}");
            people.send(Slackers.mention("E2", "2.1", "<@UBOT> who does the interview?"));
            people.message(3);
            people.settled();
        }
    }
}
