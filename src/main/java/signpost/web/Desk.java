package signpost.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets only so many questions be answered at once; the others wait their turn, and not for long.
@Singleton
final class Desk {

    private static final int AT_ONCE = 16;
    private static final long PATIENCE = 5;

    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    /// What the work gives; empty when there was no room for it.
    <T> Optional<T> serve(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            seats.release();
        }
    }
}
