package signpost.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// After how long a message to a platform is tried again.
public final class Pauses {

    private static final List<Duration> UNREAD = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final int DOUBLINGS = 7;
    private static final int SPREAD_MILLIS = 1_000;

    private Pauses() {}

    /// After no reply was read, so that it may stand there already and would then stand there twice.
    ///
    /// @param before how often no reply was read before this time
    /// @return empty where it was tried often enough, and is in doubt
    public static Optional<Duration> unread(int before) {
        return before < UNREAD.size() ? Optional.of(UNREAD.get(before)) : Optional.empty();
    }

    /// After it was surely not taken: twice as long each time, from two seconds to four minutes, and up to a second more, so that not all come at once.
    ///
    /// @param before how often it was not taken before this time
    public static Duration later(int before) {
        return Duration.ofSeconds(2L << Math.min(before, DOUBLINGS))
                .plusMillis(ThreadLocalRandom.current().nextLong(SPREAD_MILLIS));
    }
}
