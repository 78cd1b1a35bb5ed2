package signpost.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What Slack said of some thousands of people lately, each for a time. Safe for use by many threads at once.
final class Recent<K, V> {

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

    Recent(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<V> of(K key) {
        return Optional.ofNullable(said.get(key)).filter(kept -> kept.until().isAfter(clock.instant()))
                .map(Said::value);
    }

    synchronized void keep(K key, V value, Duration time) {
        said.put(key, new Said<>(value, clock.instant().plus(time)));
    }
}
