package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.campaign.Ruling;
import signpost.rows.Rows;

/// Mails that get another turn.
interface AgainContract {

    String WEEKLY = """
            kind: special-edition
            title: News
            subject: News
            list: All
            at: 2026-11-03T09:00
            recurrence: FREQ=WEEKLY
            body: |
              Neglect is seen.
            """;

    TestDatabase open();

    @Test
    default void what_is_sent_again_is_the_last_run_and_none_before_it() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = weekly(database);
            Campaigns campaigns = database.get(Campaigns.class);
            for (Duration until : List.of(Duration.ofDays(1), Duration.ofDays(7))) {
                database.clock().forward(until);
                deliveries.tick();
                became(database, "FAILED");
                deliveries.tick();
                assertThat(campaigns.state(campaign)).isEqualTo(signpost.campaign.State.SCHEDULED);
            }
            long last = campaigns.editions(campaign).getLast().id();
            assertThat(deliveries.failed(campaign)).hasSize(6);
            assertThat(deliveries.sendAgain(campaign, State.FAILED)).isEqualTo(3);
            assertThat(deliveries.recipients(campaign)).filteredOn(entry -> entry.state() == State.WAITING)
                    .extracting(Entry::edition).containsOnly(last).hasSize(3);
            assertThat(campaigns.state(campaign)).isEqualTo(signpost.campaign.State.SENDING);
            became(database, "SENT");
            deliveries.tick();
            assertThat(campaigns.state(campaign)).isEqualTo(signpost.campaign.State.SCHEDULED);
        }
    }

    @Test
    default void what_is_being_changed_is_not_sent_again_and_can_still_be_changed() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = weekly(database);
            Campaigns campaigns = database.get(Campaigns.class);
            database.clock().forward(Duration.ofDays(1));
            deliveries.tick();
            became(database, "FAILED");
            deliveries.tick();
            assertThat(campaigns.edit(campaign, Brief.read(WEEKLY), "Ann")).isInstanceOf(Ruling.Granted.class);
            assertThat(deliveries.sendAgain(campaign, State.FAILED)).isZero();
            assertThat(campaigns.edit(campaign, Brief.read(WEEKLY), "Ann")).isInstanceOf(Ruling.Granted.class);
        }
    }

    @Test
    default void an_edition_does_not_end_in_the_moment_in_which_somebody_wants_it_sent_again() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            long campaign = weekly(database);
            database.clock().forward(Duration.ofDays(1));
            deliveries.tick();
            became(database, "FAILED");
            var asked = new CountDownLatch(1);
            Thread person = Thread.ofPlatform().start(() -> database.get(Rows.class).whole(() -> {
                deliveries.sendAgain(campaign, State.FAILED);
                asked.countDown();
                pause();
            }));
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            deliveries.tick();
            person.join();
            assertThat(deliveries.backlog().waiting()).isEqualTo(3);
            assertThat(database.get(Campaigns.class).state(campaign)).isEqualTo(signpost.campaign.State.SENDING);
        }
    }

    @Test
    default void what_was_put_off_has_its_turn_before_all_others_have_theirs() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", IntStream.range(0, 30).mapToObj(i -> "p" + i + "@a.example").toList());
            sending.campaign("All", "");
            deliveries.tick();
            Rows all = database.get(Rows.class);
            Instant now = database.clock().instant();
            var rows = new MailRows(all, DeliveryRows.TABLE);
            List<Long> ids = all.list("select id from delivery order by id", row -> row.number("id"));
            all.change("update delivery set state = 'DEFERRED', next_at = ? where id > ?", now.toEpochMilli(),
                    ids.get(26));
            assertThat(claimed(rows, "one/0", now)).hasSize(10).contains(ids.get(27), ids.get(28), ids.get(29));
            all.change("update delivery set state = 'DEFERRED' where state = 'WAITING' and id > ?", ids.get(15));
            assertThat(claimed(rows, "one/1", now)).as("half of each").hasSize(10)
                    .filteredOn(id -> id > ids.get(15)).hasSize(5);
            all.change("update delivery set state = 'DEFERRED' where state = 'WAITING'");
            assertThat(claimed(rows, "one/2", now)).as("no others wait").hasSize(10).doesNotHaveDuplicates();
        }
    }

    private static List<Long> claimed(MailRows rows, String owner, Instant now) {
        return rows.claim(owner, 10, now, now.plusSeconds(45), UnaryOperator.identity(), "");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void became(TestDatabase database, String state) {
        database.get(Rows.class).change("update delivery set state = '" + state + "' where state = 'WAITING'");
    }

    private static long weekly(TestDatabase database) throws Exception {
        new Sending(database).people("All", List.of("a@a.example", "b@b.example", "c@c.example"));
        Campaigns campaigns = database.get(Campaigns.class);
        long id = campaigns.create(Brief.read(WEEKLY), "Ann").id();
        assertThat(campaigns.approve(id, "Bea")).isInstanceOf(Ruling.Granted.class);
        return id;
    }
}
