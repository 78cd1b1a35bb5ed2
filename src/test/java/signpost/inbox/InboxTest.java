package signpost.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.rows.Rows;

class InboxTest {

    private final CountDownLatch worked = new CountDownLatch(1);
    private TestDatabase rooms;
    private Inbox inbox;

    @BeforeEach
    void open() {
        rooms = TestDatabase.h2();
        inbox = rooms.get(Inbox.class);
        inbox.serve("door", (_, _) -> {
            worked.countDown();
            return new Next.Done();
        });
    }

    @AfterEach
    void close() {
        inbox.rest();
        rooms.close();
    }

    @Test
    void a_message_taken_within_a_larger_piece_of_work_is_worked_on_once_that_is_done() throws Exception {
        rooms.get(Rows.class).whole(() -> {
            inbox.take("door", List.of("one"), "What is day-to-day care?");
            // long enough for somebody who looks before the row is there for others to see
            pause();
        });
        assertThat(worked.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_was_put_off_many_times_is_tried_again_after_its_first_failure() throws Exception {
        var times = new AtomicInteger();
        var answered = new CountDownLatch(1);
        inbox.serve("slow", (body, _) -> {
            int time = times.incrementAndGet();
            if (time == 15) {
                throw new IllegalStateException("the first failure");
            }
            if (time > 15) {
                answered.countDown();
                return new Next.Done();
            }
            return new Next.Again(body, Duration.ZERO);
        });
        inbox.take("slow", List.of(), "The reply");
        for (int i = 0; i < 200 && answered.getCount() > 0; i++) {
            rooms.clock().forward(Duration.ofSeconds(1));
            inbox.tick();
            answered.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(times).hasValue(16);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
