package signpost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTest {

    /// Every state and all that may follow it, written down a second time on purpose.
    private static final Map<String, String> MAY_FOLLOW = Map.of(
            "draft", "in_review cancelled",
            "in_review", "draft approved cancelled",
            "approved", "draft in_review scheduled cancelled",
            "scheduled", "draft in_review sending paused sent cancelled",
            "sending", "scheduled paused sent cancelled",
            "paused", "draft in_review scheduled sending sent cancelled",
            "sent", "sending",
            "cancelled", "");

    @Test
    void all_pairs_are_as_the_table_says() {
        for (State from : State.values()) {
            List<String> next = Arrays.asList(MAY_FOLLOW.get(from.id()).split(" "));
            for (State to : State.values()) {
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(next.contains(to.id()));
            }
        }
    }

    @Test
    void nothing_is_sent_that_was_not_approved() {
        for (State from : List.of(State.DRAFT, State.IN_REVIEW)) {
            assertThat(from.mayBecome(State.SENDING)).isFalse();
            assertThat(from.mayBecome(State.SCHEDULED)).isFalse();
        }
        assertThat(State.DRAFT.mayBecome(State.APPROVED)).isFalse();
        assertThat(Arrays.stream(State.values()).filter(State::maySend)).containsExactly(State.SENDING);
    }
}
