package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a mail that was put off is tried again: after 1, 5, 15 and 60 minutes, after 4 hours, then daily up to three days.
final class Retry {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private Retry() {}

    /// @param attempts how often it was tried, from 1
    /// @return empty where it is given up
    static Optional<Instant> after(int attempts, Instant now) {
        return attempts <= PAUSES.size() ? Optional.of(now.plus(PAUSES.get(attempts - 1))) : Optional.empty();
    }
}
