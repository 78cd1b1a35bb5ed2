package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.campaign.Campaigns;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// Two services on one PostgreSQL.
///
/// `-Dsignpost.replicas.campaigns=500` makes it as large as one likes.
class ReplicasTest {

    private static final int PEOPLE = 120;
    private static final int CAMPAIGNS = Integer.getInteger("signpost.replicas.campaigns", 20);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60 + 3L * CAMPAIGNS);

    private static List<String> addresses() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i + "@school" + i % 7 + ".example").toList();
    }

    @Test
    void they_share_editions_and_each_person_gets_each_once() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 0);
                TestDatabase database = TestDatabase.postgres();
                ApplicationContext second = database.second()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            List<Long> campaigns = IntStream.range(0, CAMPAIGNS).mapToObj(_ -> sending.campaign("All", "")).toList();
            try (Deliveries one = database.get(Deliveries.class); Deliveries two = second.getBean(Deliveries.class)) {
                one.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                two.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                var ends = new AtomicBoolean();
                Thread other = Thread.ofPlatform().start(() -> {
                    while (!ends.get()) {
                        two.beat();
                        two.tick();
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                });
                boolean done = sending.until(one, PATIENCE, () -> server.messages().size() >= PEOPLE * CAMPAIGNS
                        && campaigns.stream().allMatch(id -> one.status(id).sent() == PEOPLE));
                ends.set(true);
                other.join();
                assertThat(done).isTrue();
            }
            assertThat(server.messages()).hasSize(PEOPLE * CAMPAIGNS);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(CAMPAIGNS);
            Campaigns all = database.get(Campaigns.class);
            assertThat(campaigns).allSatisfy(id -> assertThat(all.history(id)).filteredOn(
                    event -> event.act().equals("began")).as("campaign %s begins", id).hasSize(1));
        }
    }

    @Test
    void one_dies_with_mails_in_hand_and_the_other_takes_over_within_a_minute() throws Exception {
        var stalled = new AtomicInteger();
        try (var stuck = new SmtpScript(_ -> new Act.Take(), 0).at("DATA", new SmtpScript.Manner.Stall());
                var server = new SmtpScript(_ -> new Act.Take(), 0);
                TestDatabase database = TestDatabase.postgres();
                ApplicationContext second = database.second()) {
            var sending = new Sending(database);
            sending.people("All", addresses());
            long campaign = sending.campaign("All", "");
            Deliveries dying = second.getBean(Deliveries.class);
            try (Deliveries living = database.get(Deliveries.class)) {
                // it claims, and gives no sign of life after that
                dying.start(Sending.post(stuck, 3), Terms.USUAL, Optional.empty());
                dying.tick();
                sending.until(living, Duration.ofSeconds(20), () -> stuck.commands().stream()
                        .filter(line -> line.startsWith("DATA")).count() == 3);
                stalled.set(stuck.commands().size());
                living.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
                var died = database.clock().instant();
                assertThat(sending.until(living, Duration.ofSeconds(60),
                        () -> living.status(campaign).sent() == PEOPLE)).isTrue();
                assertThat(Duration.between(died, database.clock().instant())).isLessThan(Duration.ofSeconds(60));
            } finally {
                stuck.close();
                dying.close();
            }
            assertThat(stalled.get()).isPositive();
            assertThat(server.taken()).hasSize(PEOPLE);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(1);
        }
    }
}
