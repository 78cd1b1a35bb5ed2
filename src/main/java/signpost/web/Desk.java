package signpost.web;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets only so many questions be answered at once, and fewer of one address, so that whoever asks a great deal waits behind himself and
/// not others behind him. Those who wait do so in turn, and not for long. Safe for use by many threads at once.
@Singleton
final class Desk {

    private static final int AT_ONCE = 16;
    private static final int OF_ONE = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Semaphore seats = new Semaphore(AT_ONCE, true);
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    /// @param people how many of the address are being served or wait
    private record Queue(Semaphore seats, int people) {}

    /// What the work gives; empty when there was no room for it.
    ///
    /// @param caller whose work it is
    <T> Optional<T> serve(InetAddress caller, Supplier<T> work) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String who = Limits.who(caller);
        Semaphore own = queues.merge(who, new Queue(new Semaphore(OF_ONE, true), 1),
                (queue, one) -> new Queue(queue.seats, queue.people + 1)).seats;
        try {
            return seated(own, end, () -> seated(seats, end, () -> Optional.of(work.get())));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            queues.computeIfPresent(who, (_, queue) -> queue.people == 1 ? null : new Queue(own, queue.people - 1));
        }
    }

    /// What the work gives, which is done though there be no room for it: whoever waited for room in vain was slowed enough. For what must
    /// not be left undone, and takes little.
    <T> T surely(InetAddress caller, Supplier<T> work) {
        return serve(caller, work).orElseGet(work);
    }

    @FunctionalInterface
    private interface Work<T> {
        Optional<T> done() throws InterruptedException;
    }

    private static <T> Optional<T> seated(Semaphore seats, long end, Work<T> work) throws InterruptedException {
        if (!seats.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        try {
            return work.done();
        } finally {
            seats.release();
        }
    }
}
