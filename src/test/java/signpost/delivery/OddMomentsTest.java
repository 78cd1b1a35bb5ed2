package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.audience.Failing;
import signpost.campaign.Campaigns;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;
import signpost.rows.Rows;

/// Clocks that are put back, replies that never come, people who move, and campaigns that cannot be read.
class OddMomentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 12;

    private static List<String> addresses() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i + "@s" + i + ".example").toList();
    }

    @Test
    void a_mail_whose_reply_is_never_read_goes_twice_at_the_most_and_is_then_held() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.DropAfter(), 0); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses().subList(0, 3));
            long campaign = sending.campaign("All", "in_doubt: again\n");
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE, Duration.ofSeconds(10),
                        () -> database.get(Campaigns.class).state(campaign) == signpost.campaign.State.SENT)).isTrue();
                assertThat(deliveries.doubted(campaign)).hasSize(3)
                        .allMatch(entry -> entry.state() == State.IN_DOUBT);
            }
            assertThat(server.taken()).hasSize(3);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(2);
        }
    }

    @Test
    void nobody_waits_for_the_time_that_comes_again_when_the_clock_is_put_back() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.tick();
                database.clock().forward(Duration.ofDays(-1));
                deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() == PEOPLE)).isTrue();
            }
        }
    }

    @Test
    void a_mail_that_came_back_after_the_clock_was_put_back_is_sent_again_when_a_person_says_so() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() == PEOPLE)).isTrue();
                database.clock().forward(Duration.ofDays(-1));
                long row = database.get(Rows.class)
                        .one("select min(id) as id from delivery", each -> each.number("id")).orElseThrow();
                assertThat(database.get(Bounces.class).bounced(Bounces.delivery(row), Optional.<Failing>empty(),
                        "Not now")).isTrue();
                assertThat(deliveries.sendAgain(campaign, State.FAILED)).isEqualTo(1);
                assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() == PEOPLE + 1)).isTrue();
            }
        }
    }

    @Test
    void whoever_has_another_address_by_then_is_named_by_the_one_to_which_it_went() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0); TestDatabase database = TestDatabase.h2()) {
            var sending = new Sending(database);
            sending.people("All", List.of("old@a.example"));
            long campaign = sending.campaign("All", "");
            try (Deliveries deliveries = database.get(Deliveries.class)) {
                deliveries.tick();
                database.get(Rows.class).change("update subscriber set email = 'new@b.example'");
                deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.empty());
                assertThat(sending.until(deliveries, PATIENCE,
                        () -> deliveries.status(campaign).sent() == 1)).isTrue();
                assertThat(server.taken()).containsOnlyKeys("new@b.example");
                assertThat(deliveries.recipients(campaign)).extracting(Entry::address)
                        .containsExactly("new@b.example");
            }
        }
    }

    @Test
    void a_campaign_that_can_no_longer_be_read_keeps_no_other_from_its_end() throws Exception {
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long broken = sending.campaign("All", "");
            long other = sending.campaign("All", "");
            deliveries.tick();
            Rows rows = database.get(Rows.class);
            rows.change("update delivery set state = 'SENT'");
            rows.change("update campaign set brief = 'kind: [' where id = ?", broken);
            deliveries.tick();
            assertThat(database.get(Campaigns.class).state(other)).isEqualTo(signpost.campaign.State.SENT);
            assertThat(database.get(Campaigns.class).state(broken)).isEqualTo(signpost.campaign.State.SENDING);
        }
    }
}
