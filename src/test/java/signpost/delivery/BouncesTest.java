package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Failing;
import signpost.campaign.InDoubt;
import signpost.rows.Rows;

/// Mails that come back.
class BouncesTest {

    @Test
    void what_comes_back_before_it_is_on_record_is_said_again_and_not_lost() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = begun(database, deliveries);
            Instant now = database.clock().instant();
            var rows = new MailRows(database.get(Rows.class), DeliveryRows.TABLE);
            long id = rows.claim("one/0", 9, now, now.plusSeconds(45), UnaryOperator.identity(), "").getFirst();
            var bounces = database.get(Bounces.class);
            assertThatThrownBy(() -> bounces.bounced(Bounces.delivery(id), Optional.of(Failing.DEAD), "No such user"))
                    .isInstanceOf(IllegalStateException.class);
            rows.settle("one/0", List.of(new MailRows.Settled(id,
                    Settlement.of(new Outcome.Accepted(250, "Ok", "Q1"), 0, InDoubt.AGAIN, now), now)));
            assertThat(bounces.bounced(Bounces.delivery(id), Optional.of(Failing.DEAD), "No such user")).isTrue();
            assertThat(deliveries.failed(campaign)).singleElement()
                    .matches(entry -> entry.said().contains("No such user"));
            assertThat(bounces.bounced(Bounces.delivery(id), Optional.of(Failing.DEAD), "No such user")).isFalse();
        }
    }

    @Test
    void what_comes_back_after_somebody_was_forgotten_does_not_name_them_again() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = begun(database, deliveries);
            Instant now = database.clock().instant();
            var rows = new MailRows(database.get(Rows.class), DeliveryRows.TABLE);
            long id = rows.claim("one/0", 9, now, now.plusSeconds(45), UnaryOperator.identity(), "").getFirst();
            Audience audience = database.get(Audience.class);
            assertThat(audience.erase(audience.byEmail("gone@a.example").orElseThrow().email())).isTrue();
            rows.settle("one/0", List.of(new MailRows.Settled(id, Settlement.of(
                    new Outcome.Accepted(250, "<gone@a.example> taken", "Q1"), 0, InDoubt.AGAIN, now), now)));
            assertThat(deliveries.recipients(campaign)).singleElement().matches(entry -> entry.said().isEmpty());
            assertThat(database.get(Bounces.class).bounced(Bounces.delivery(id), Optional.of(Failing.DEAD),
                    "No such user: gone@a.example")).isTrue();
            assertThat(deliveries.failed(campaign)).singleElement().matches(entry -> entry.said().isEmpty());
        }
    }

    /// A campaign to one person, whose row waits.
    private static long begun(TestDatabase database, Deliveries deliveries) throws Exception {
        var sending = new Sending(database);
        sending.people("All", List.of("gone@a.example"));
        long campaign = sending.campaign("All", "");
        deliveries.tick();
        return campaign;
    }
}
