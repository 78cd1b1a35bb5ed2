package signpost.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeskTest {

    private final Desk desk = new Desk();

    @Test
    void whoever_asks_a_great_deal_keeps_nobody_else_waiting() throws Exception {
        InetAddress busy = InetAddress.getByName("192.0.2.1");
        var blocked = new CountDownLatch(1);
        var begun = new CountDownLatch(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> desk.serve(busy, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    begun.countDown();
                    await(blocked);
                    now.decrementAndGet();
                    return "late";
                })));
            }
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            assertEquals(Optional.of("at once"), desk.serve(InetAddress.getByName("192.0.2.2"), () -> "at once"));
            blocked.countDown();
            for (Future<Optional<String>> answer : answers) {
                answer.get();
            }
        }
        assertEquals(3, most.get());
        assertEquals(Optional.of("again"), desk.serve(busy, () -> "again"));
    }

    @Test
    void a_seat_is_given_back_when_the_work_fails() throws Exception {
        InetAddress caller = InetAddress.getByName("2001:db8::1");
        for (int i = 0; i < 20; i++) {
            try {
                desk.serve(caller, () -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException expected) {
                assertEquals("broken", expected.getMessage());
            }
        }
        assertEquals(Optional.of("served"), desk.serve(caller, () -> "served"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
