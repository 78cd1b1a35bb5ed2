package signpost.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work, with a sign that it is under way where it takes longer than half a second. The sign is there before the work is done, or it would stay.
final class Patience {

    private static final long SLOW = 500;
    private static final Duration SIGNED = Duration.ofSeconds(3);

    private Patience() {}

    /// @param sign what shows that an answer is under way; empty where nothing does
    static <T> T with(Optional<Call> sign, Consumer<Call> showing, Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        Optional<Thread> shown = sign.map(call -> Thread.ofVirtual().start(() -> {
            try {
                if (!done.await(SLOW, TimeUnit.MILLISECONDS)) {
                    showing.accept(call);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            return work.get();
        } finally {
            done.countDown();
            shown.ifPresent(Patience::await);
        }
    }

    private static void await(Thread sign) {
        try {
            sign.join(SIGNED);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
