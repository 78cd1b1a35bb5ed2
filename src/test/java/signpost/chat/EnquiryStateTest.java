package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static signpost.chat.Enquiry.State.ANSWERED;
import static signpost.chat.Enquiry.State.CLAIMED;
import static signpost.chat.Enquiry.State.CLOSED;
import static signpost.chat.Enquiry.State.WAITING;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnquiryStateTest {

    private static final Map<Enquiry.State, Set<Enquiry.State>> TABLE = Map.of(
            WAITING, Set.of(CLAIMED, ANSWERED, CLOSED),
            CLAIMED, Set.of(WAITING, ANSWERED, CLOSED),
            ANSWERED, Set.of(CLOSED),
            CLOSED, Set.of());

    @Test
    void an_enquiry_goes_from_state_to_state_as_the_table_says() {
        for (Enquiry.State from : Enquiry.State.values()) {
            for (Enquiry.State to : Enquiry.State.values()) {
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(TABLE.get(from).contains(to));
            }
        }
    }
}
