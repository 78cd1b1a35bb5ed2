package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void only_the_pairs_of_the_table_follow_each_other() {
        Set<String> allowed = new TreeSet<>();
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + ">" + to);
                }
            }
        }
        assertThat(allowed).containsExactlyInAnyOrder(
                "WAITING>CLAIMED", "WAITING>SKIPPED", "CLAIMED>WAITING", "CLAIMED>WRITTEN", "CLAIMED>SENT",
                "CLAIMED>DEFERRED", "CLAIMED>IN_DOUBT",
                "CLAIMED>FAILED", "CLAIMED>SKIPPED", "WRITTEN>WAITING", "WRITTEN>SENT", "WRITTEN>DEFERRED",
                "WRITTEN>FAILED", "WRITTEN>IN_DOUBT", "DEFERRED>CLAIMED", "DEFERRED>SKIPPED", "FAILED>WAITING",
                "IN_DOUBT>WAITING", "SENT>FAILED", "IN_DOUBT>FAILED");
    }
}
