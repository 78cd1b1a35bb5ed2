package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Failing;
import signpost.campaign.Campaigns;
import signpost.campaign.InDoubt;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;
import signpost.message.Letter;
import signpost.rows.Rows;

/// A process that alone has the rows knows itself which it has in hand, and writes that nowhere.
class AloneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 60;
    /// As many as a worker takes before it knows how fast it is.
    private static final int FIRST_CLAIM = 40;

    @TempDir
    Path folder;

    private TestDatabase database;
    private Deliveries deliveries;
    private Sending sending;
    private Instant now;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.h2();
        deliveries = database.get(Deliveries.class);
        sending = new Sending(database);
        sending.people("All", addresses());
        now = database.clock().instant();
    }

    @AfterEach
    void close() throws Exception {
        deliveries.close();
        database.close();
    }

    private static List<String> addresses() {
        return IntStream.range(0, PEOPLE).mapToObj(i -> "p" + i + "@school" + i % 7 + ".example").toList();
    }

    private MailRows alone() {
        deliveries.tick();
        var rows = new MailRows(database.get(Rows.class), DeliveryRows.TABLE);
        rows.serve(2, true);
        return rows;
    }

    private List<Long> claimed(MailRows rows, String owner, int most) {
        return rows.claim(owner, most, now, now.plusSeconds(45), UnaryOperator.identity(), "");
    }

    private MailRows.Settled became(long id, State state, Instant next) {
        return new MailRows.Settled(id, new Settlement(state, 1, next, false, 0, "", ""), now);
    }

    @Test
    void what_one_worker_has_in_hand_is_no_other_s_until_it_lets_go() {
        long campaign = sending.campaign("All", "");
        MailRows rows = alone();
        List<Long> first = claimed(rows, "one/0", PEOPLE - 10);
        List<Long> second = claimed(rows, "one/1", PEOPLE);
        assertThat(first).hasSize(PEOPLE - 10).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(10);
        assertThat(deliveries.recipients(campaign)).extracting(Entry::state).containsOnly(State.WAITING);
        rows.letGo("one/0");
        assertThat(claimed(rows, "one/2", PEOPLE)).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void what_was_settled_is_nobody_s_and_what_was_put_off_waits() {
        long campaign = sending.campaign("All", "");
        MailRows rows = alone();
        List<Long> ids = claimed(rows, "one/0", PEOPLE);
        List<MailRows.Settled> settled = new ArrayList<>();
        ids.forEach(id -> settled.add(became(id, id % 2 == 0 ? State.SENT : State.DEFERRED, now.plusSeconds(60))));
        rows.settle("one/0", settled);
        assertThat(rows.isSettled("one/0", settled)).isTrue();
        rows.letGo("one/0");
        assertThat(claimed(rows, "one/1", PEOPLE)).isEmpty();
        now = now.plusSeconds(61);
        assertThat(claimed(rows, "one/1", PEOPLE)).hasSize(PEOPLE / 2);
        assertThat(deliveries.status(campaign).sent()).isEqualTo(PEOPLE / 2);
    }

    @Test
    void a_settlement_that_was_forgotten_is_noticed_and_its_mail_not_sent_again() {
        long campaign = sending.campaign("All", "");
        MailRows rows = alone();
        List<MailRows.Settled> sent = claimed(rows, "one/0", PEOPLE).stream()
                .map(id -> new MailRows.Settled(id,
                        Settlement.of(new Outcome.Accepted(250, "Ok", "Q1"), 0, InDoubt.AGAIN, now), now))
                .toList();
        rows.settle("one/0", sent);
        database.get(Rows.class).change("update delivery set state = 'WAITING'");
        assertThat(rows.isSettled("one/0", sent)).isFalse();
        assertThat(claimed(rows, "one/1", PEOPLE)).as("still in hand").isEmpty();
        rows.letGo("one/0");
        assertThat(claimed(rows, "one/1", PEOPLE)).isEmpty();
        assertThat(deliveries.status(campaign).sent()).isEqualTo(PEOPLE);
    }

    @Test
    void enough_is_remembered_for_as_many_connections_as_there_may_be() {
        int workers = 64;
        var hands = new Hands();
        hands.serve(workers);
        List<MailRows.Settled> all = IntStream.range(0, workers * Worker.MOST)
                .mapToObj(id -> became(id, State.SENT, now)).toList();
        hands.remember(all);
        assertThat(hands.done(List.of(0L))).hasSize(1);
    }

    @Test
    void mails_that_left_are_on_record_as_sent_though_their_campaign_was_cancelled_meanwhile() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 20)) {
            long campaign = sending.campaign("All", "");
            deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.of(folder));
            assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() >= 4)).isTrue();
            database.get(Campaigns.class).cancel(campaign, "Ann");
            assertThat(sending.until(deliveries, PATIENCE, () -> deliveries.status(campaign).waiting() == 0)).isTrue();
            assertThat(deliveries.status(campaign).sent()).isEqualTo(server.messages().size()).isLessThan(PEOPLE);
            assertThat(deliveries.status(campaign).skipped()).isEqualTo(PEOPLE - server.messages().size());
        }
    }

    @Test
    void pause_acts_at_once_and_resume_loses_nobody() throws Exception {
        try (var server = new SmtpScript(_ -> new Act.Take(), 20)) {
            long campaign = sending.campaign("All", "");
            Campaigns campaigns = database.get(Campaigns.class);
            deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.of(folder));
            assertThat(sending.until(deliveries, PATIENCE, () -> server.messages().size() >= 4)).isTrue();
            campaigns.pause(campaign, "Ann");
            int paused = server.messages().size();
            sending.until(deliveries, Duration.ofSeconds(1), () -> false);
            assertThat(server.messages().size()).isLessThanOrEqualTo(paused + 16).isLessThan(PEOPLE);
            campaigns.resume(campaign, "Ann");
            assertThat(sending.until(deliveries, PATIENCE, () -> deliveries.status(campaign).sent() == PEOPLE))
                    .isTrue();
            assertThat(server.taken()).hasSize(PEOPLE);
            assertThat(server.taken().values()).extracting(AtomicInteger::get).containsOnly(1);
        }
    }

    @Test
    void a_bounce_that_comes_before_it_is_on_record_that_the_mail_left_is_said_again() throws Exception {
        long campaign = sending.campaign("All", "");
        deliveries.tick();
        long row = database.get(Rows.class).one("select min(id) as id from delivery", each -> each.number("id"))
                .orElseThrow();
        var bounces = database.get(Bounces.class);
        List<Throwable> said = new ArrayList<>();
        deliveries.start(slow(() -> {
            if (said.isEmpty()) {
                assertThatThrownBy(() -> bounces.bounced(Bounces.delivery(row), Optional.of(Failing.DEAD), "No"))
                        .satisfies(said::add);
            }
        }), Terms.USUAL, Optional.of(folder));
        assertThat(sending.until(deliveries, PATIENCE, () -> deliveries.status(campaign).sent() == PEOPLE)).isTrue();
        assertThat(said).hasSize(1).first().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_leaves_while_the_connection_is_made_gets_nothing_more() throws Exception {
        long campaign = sending.campaign("All", "");
        deliveries.tick();
        Audience audience = database.get(Audience.class);
        deliveries.start(slow(() -> {
            addresses().forEach(each -> audience.byEmail(each).ifPresent(who -> audience.unsubscribe(who.id())));
            pause();
        }), Terms.USUAL, Optional.of(folder));
        assertThat(sending.until(deliveries, PATIENCE, () -> deliveries.status(campaign).waiting() == 0)).isTrue();
        assertThat(deliveries.status(campaign).skipped()).isEqualTo(PEOPLE);
    }

    @Test
    void what_was_forgotten_is_put_right_though_nobody_claims_it() {
        long campaign = sending.campaign("All", "");
        MailRows rows = alone();
        List<MailRows.Settled> sent = claimed(rows, "one/0", PEOPLE).stream()
                .map(id -> became(id, State.SENT, now)).toList();
        rows.settle("one/0", sent);
        rows.letGo("one/0");
        database.get(Rows.class).change("update delivery set state = 'WAITING'");
        rows.tidy("one/0", now.plusSeconds(59));
        assertThat(deliveries.status(campaign).sent()).isEqualTo(PEOPLE);
    }

    @Test
    void what_is_forgotten_after_the_clock_was_put_back_is_known_too() {
        long campaign = sending.campaign("All", "");
        MailRows rows = alone();
        now = now.minusSeconds(30);
        List<MailRows.Settled> sent = claimed(rows, "one/0", PEOPLE).stream()
                .map(id -> became(id, State.SENT, now)).toList();
        database.get(Rows.class).change("update delivery set state = 'WAITING'");
        assertThat(rows.isSettled("one/0", sent)).isFalse();
        rows.settle("one/0", sent);
        rows.letGo("one/0");
        database.get(Rows.class).change("update delivery set state = 'WAITING'");
        assertThat(claimed(rows, "one/1", PEOPLE)).isEmpty();
        assertThat(deliveries.status(campaign).sent()).isEqualTo(PEOPLE);
    }

    @Test
    void whom_no_worker_has_in_hand_is_left_out_at_once_when_the_campaign_is_cancelled() throws Exception {
        long campaign = sending.campaign("All", "");
        deliveries.tick();
        var leaving = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        deliveries.start(slow(() -> {
            leaving.countDown();
            await(looked);
        }), Terms.USUAL, Optional.of(folder));
        await(leaving);
        database.get(Campaigns.class).cancel(campaign, "Ann");
        assertThat(sending.until(deliveries, PATIENCE,
                () -> deliveries.status(campaign).skipped() >= PEOPLE - FIRST_CLAIM)).isTrue();
        looked.countDown();
        assertThat(sending.until(deliveries, PATIENCE, () -> deliveries.status(campaign).waiting() == 0)).isTrue();
    }

    @Test
    void a_small_mail_to_somebody_who_was_erased_meanwhile_does_not_leave() throws Exception {
        var sent = new AtomicInteger();
        database.get(Notices.class).send("reply-1", "ann@school.example",
                new Letter("Hello", "<p>Hello</p>", "Hello", List.of()));
        var erased = new CountDownLatch(1);
        deliveries.start(slow(() -> {
            database.get(Rows.class).change("delete from notice");
            erased.countDown();
        }, sent::incrementAndGet), Terms.USUAL, Optional.of(folder));
        await(erased);
        sending.until(deliveries, Duration.ofSeconds(1), () -> false);
        assertThat(sent).hasValue(0);
    }

    private static void await(CountDownLatch what) {
        try {
            assertThat(what.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2 * Readers.MOMENT.toMillis());
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }

    /// A server at which something happens before each mail's last byte.
    private static Post slow(Runnable meanwhile) {
        return slow(meanwhile, () -> {});
    }

    private static Post slow(Runnable meanwhile, Runnable left) {
        return new OneLine((_, last) -> {
            meanwhile.run();
            last.run();
            left.run();
            return new Outcome.Accepted(250, "Ok", "Q1");
        });
    }
}
