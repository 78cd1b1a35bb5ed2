package signpost.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;

/// Who works on a message, whatever the database: one at a time, in one process and in two, until it is done or given up.
abstract class InboxContract {

    private static final Duration LEASE = Duration.ofSeconds(31);

    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> saved = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<CountDownLatch> slow = new LinkedBlockingQueue<>();
    private TestDatabase rooms;
    private Inbox inbox;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        rooms = database();
        inbox = rooms.get(Inbox.class);
    }

    @AfterEach
    void close() {
        inbox.rest();
        rooms.close();
    }

    /// Works on a message until the test lets it go, and saves what it has become.
    private Next slowly(String who, String body, Working.Save save) {
        begun.add(who + ": " + body);
        var go = new CountDownLatch(1);
        slow.add(go);
        try {
            go.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        try {
            save.as(body + ", answered by " + who);
        } catch (Working.Lost lost) {
            saved.add(who + " lost it");
            throw lost;
        }
        saved.add(who);
        return new Next.Again(body + ", put off by " + who, Duration.ofSeconds(5));
    }

    private CountDownLatch next() throws InterruptedException {
        CountDownLatch go = slow.poll(60, TimeUnit.SECONDS);
        assertThat(go).as("somebody works on it").isNotNull();
        return go;
    }

    private void late(Duration by) {
        rooms.clock().forward(by);
        inbox.tick();
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void what_is_worked_on_for_longer_than_a_lease_is_not_begun_again_beside_it() throws Exception {
        inbox.serve("door", (body, save) -> slowly("one", body, save));
        inbox.take("door", List.of("one"), "hello");
        CountDownLatch go = next();
        for (int i = 0; i < 4; i++) {
            late(LEASE);
        }
        assertThat(slow.poll(300, TimeUnit.MILLISECONDS)).isNull();
        try (ApplicationContext other = rooms.second()) {
            Inbox second = other.getBean(Inbox.class);
            second.serve("door", (body, save) -> slowly("two", body, save));
            second.tick();
            assertThat(slow.poll(300, TimeUnit.MILLISECONDS)).as("the first holds it as long as it works").isNull();
            second.rest();
        }
        go.countDown();
        until(() -> saved.equals(List.of("one")));
        late(LEASE);
        next().countDown();
        until(() -> saved.size() == 2);
        assertThat(begun).containsExactly("one: hello", "one: hello, put off by one");
    }

    @Test
    void who_lost_a_message_to_another_changes_nothing_of_it_any_more() throws Exception {
        inbox.serve("door", (body, save) -> slowly("one", body, save));
        inbox.take("door", List.of("one"), "hello");
        CountDownLatch first = next();
        try (ApplicationContext other = rooms.second()) {
            Inbox second = other.getBean(Inbox.class);
            second.serve("door", (body, save) -> slowly("two", body, save));
            rooms.clock().forward(LEASE); // the first process hangs and prolongs nothing
            second.tick();
            CountDownLatch theirs = next();
            first.countDown();
            until(() -> saved.equals(List.of("one lost it")));
            theirs.countDown();
            until(() -> saved.equals(List.of("one lost it", "two")));
            second.rest();
        }
        inbox.rest();
        rooms.clock().forward(LEASE);
        assertThat(rooms.get(Rows.class).count("select tries from inbox")).as("of the first, which counts as failed")
                .isOne();
        assertThat(rooms.get(Rows.class).count("select pauses from inbox")).isOne();
        rooms.restart();
        inbox = rooms.get(Inbox.class);
        inbox.serve("door", (body, save) -> slowly("three", body, save));
        inbox.tick();
        next().countDown();
        assertThat(begun.getLast()).isEqualTo("three: hello, put off by two");
    }

    @Test
    void who_finishes_after_they_lost_it_erases_nothing() throws Exception {
        var ended = new CountDownLatch(1);
        inbox.serve("door", (body, save) -> {
            begun.add(body);
            var go = new CountDownLatch(1);
            slow.add(go);
            try {
                go.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
            return new Next.Done();
        });
        inbox.take("door", List.of(), "hello");
        CountDownLatch first = next();
        try (ApplicationContext other = rooms.second()) {
            Inbox second = other.getBean(Inbox.class);
            second.serve("door", (body, save) -> slowly("two", body, save));
            rooms.clock().forward(LEASE);
            second.tick();
            CountDownLatch theirs = next();
            first.countDown();
            ended.await(60, TimeUnit.SECONDS);
            inbox.rest();
            assertThat(inbox.waiting()).isOne();
            theirs.countDown();
            until(() -> saved.equals(List.of("two")));
            second.rest();
        }
    }

    @Test
    void one_that_waits_in_the_queue_takes_one_place_however_often_it_is_looked_at() throws Exception {
        inbox.serve("door", (body, save) -> slowly("one", body, save));
        for (int i = 0; i < 8; i++) {
            inbox.take("door", List.of(), "busy");
        }
        until(() -> begun.size() == 8);
        for (int i = 0; i < 60; i++) {
            inbox.take("door", List.of(), "waits");
        }
        for (int i = 0; i < 20; i++) {
            inbox.tick();
        }
        inbox.serve("other", (body, _) -> {
            saved.add(body);
            return new Next.Done();
        });
        inbox.take("other", List.of(), "comes last");
        for (int i = 0; i < 68; i++) {
            next().countDown();
        }
        until(() -> saved.contains("comes last"));
    }

    @Test
    void what_fails_eight_times_is_given_up_told_and_erased() {
        List<String> lost = new CopyOnWriteArrayList<>();
        inbox.serve("door", (body, save) -> {
            begun.add(body);
            save.as("saved " + begun.size());
            throw new IllegalStateException("broken");
        }, lost::add);
        inbox.take("door", List.of(), "hello");
        for (int i = 1; i < 8; i++) {
            int times = i;
            until(() -> begun.size() == times);
            until(() -> rooms.get(Rows.class).count("select count(*) from inbox where due_at = ?",
                    rooms.clock().instant().plusSeconds(1L << times)) == 1);
            late(Duration.ofSeconds((1L << times) - 1));
            assertThat(begun).hasSize(times);
            late(Duration.ofSeconds(1));
            until(() -> {
                inbox.tick();
                return begun.size() == times + 1;
            });
        }
        until(() -> inbox.waiting() == 0);
        assertThat(lost).containsExactly("saved 8");
    }

    @Test
    void a_message_that_came_by_two_names_is_known_by_each() {
        inbox.serve("door", (_, _) -> new Next.Done());
        assertThat(inbox.take("door", List.of("a", "b"), "hello")).isTrue();
        assertThat(inbox.take("door", List.of("c", "b"), "hello")).isFalse();
        assertThat(inbox.take("other", List.of("b"), "hello")).isTrue();
        inbox.remember("door", "thread");
        inbox.remember("door", "thread", Duration.ofDays(3));
        late(Duration.ofDays(2));
        assertThat(inbox.remembers("door", "thread")).isTrue();
        assertThat(inbox.take("door", List.of("a"), "hello")).as("a day later").isTrue();
    }

    @Test
    void a_message_whose_larger_piece_of_work_is_undone_is_not_worked_on() {
        inbox.serve("door", (body, _) -> {
            begun.add(body);
            return new Next.Done();
        });
        Rows rows = rooms.get(Rows.class);
        assertThatThrownBy(() -> rows.whole(() -> {
            inbox.take("door", List.of("one"), "hello");
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        inbox.tick();
        assertThat(inbox.waiting()).isZero();
        assertThat(inbox.take("door", List.of("one"), "hello again")).as("its name was not used up").isTrue();
        until(() -> !begun.isEmpty());
        assertThat(begun).containsExactly("hello again");
    }

    @Test
    void what_came_by_a_door_that_is_switched_off_waits_for_it_for_a_week_and_loses_no_try() {
        inbox.serve("other", (_, _) -> new Next.Done());
        inbox.take("door", List.of(), "hello");
        for (int i = 0; i < 20; i++) {
            late(LEASE);
        }
        assertThat(rooms.get(Rows.class).count("select tries from inbox")).isZero();
        late(Duration.ofDays(6));
        inbox.serve("door", (body, _) -> {
            begun.add(body);
            return new Next.Done();
        });
        inbox.tick();
        until(() -> inbox.waiting() == 0);
        assertThat(begun).containsExactly("hello");
        inbox.take("shut", List.of(), "nobody reads it");
        late(Duration.ofDays(8));
        assertThat(inbox.waiting()).isZero();
    }
}
