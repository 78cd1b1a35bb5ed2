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

    @Test
    void what_comes_back_from_somebody_whom_a_mail_was_sent_on_to_is_not_held_against_whom_it_went_to()
            throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = begun(database, deliveries);
            Instant now = database.clock().instant();
            var rows = new MailRows(database.get(Rows.class), DeliveryRows.TABLE);
            long id = rows.claim("one/0", 9, now, now.plusSeconds(45), UnaryOperator.identity(), "").getFirst();
            rows.settle("one/0", List.of(new MailRows.Settled(id,
                    Settlement.of(new Outcome.Accepted(250, "Ok", "Q1"), 0, InDoubt.AGAIN, now), now)));
            var bounces = database.get(Bounces.class);
            Audience audience = database.get(Audience.class);
            long person = audience.byEmail("gone@a.example").orElseThrow().id();
            assertThat(bounces.bounced(Bounces.delivery(id), Optional.of(Failing.DEAD), "No such user",
                    List.of("member@b.example"))).isTrue();
            assertThat(audience.deliverable(person)).isPresent();
            assertThat(deliveries.status(campaign).sent()).isEqualTo(1);
            assertThat(deliveries.recipients(campaign)).singleElement()
                    .matches(entry -> entry.said().contains("sent on to: No such user"));
            assertThat(bounces.bounced(Bounces.delivery(id), Optional.of(Failing.DEAD), "No such user",
                    List.of("member@b.example", "gone+news@mx.a.example"))).isTrue();
            assertThat(audience.deliverable(person)).isEmpty();
        }
    }

    @Test
    void an_address_is_the_same_box_in_any_case_with_a_part_behind_it_and_at_a_host_of_its_domain() {
        assertThat(Box.isSame("Ann+News@School.example", "ann@mx.school.example")).isTrue();
        assertThat(Box.isSame("ann@school.example", "ann@otherschool.example")).isFalse();
        assertThat(Box.isSame("ann@school.example", "bob@school.example")).isFalse();
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
