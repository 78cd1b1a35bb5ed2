package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Raises its voice about the same thing once an hour, however often it is seen. Safe for use by many threads at once.
final class Voice {

    private static final Duration QUIET = Duration.ofHours(1);

    private final Map<String, Instant> raised = new ConcurrentHashMap<>();

    void say(String about, Instant now, Runnable words) {
        raised.values().removeIf(last -> !last.isAfter(now.minus(QUIET)));
        if (raised.putIfAbsent(about, now) == null) {
            words.run();
        }
    }
}
