package signpost.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is known of some thousands of people or places lately, each for a time, in memory alone. Safe for use by many threads at once.
public final class Recent<K, V> {

    private static final int MOST = 10_000;

    private record Said<V>(V value, Instant until) {}

    private final InstantSource clock;
    private final Map<K, Said<V>> said = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Said<V>> eldest) {
            return size() > MOST;
        }
    };

    public Recent(InstantSource clock) {
        this.clock = clock;
    }

    /// What was kept of it, while its time lasts.
    public synchronized Optional<V> of(K key) {
        return Optional.ofNullable(said.get(key)).filter(kept -> kept.until().isAfter(clock.instant()))
                .map(Said::value);
    }

    /// Keeps it for this time from now on.
    public synchronized void keep(K key, V value, Duration time) {
        said.put(key, new Said<>(value, clock.instant().plus(time)));
    }
}
