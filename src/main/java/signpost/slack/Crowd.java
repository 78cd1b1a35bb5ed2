package signpost.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often one person may ask: a bucket for each, refilled steadily. Safe for use by many threads at once.
final class Crowd {

    private static final int MOST = 10_000;
    private static final int BURST = 240;
    private static final double PER_SECOND = 4;
    private static final double NANOS = 1e9;

    private record Bucket(double tokens, long at) {}

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /// @return empty where the person may go on; else in how many seconds to come again
    synchronized Optional<Integer> take(String person) {
        long now = System.nanoTime();
        Bucket bucket = buckets.getOrDefault(person, new Bucket(BURST, now));
        double tokens = Math.min(BURST, bucket.tokens() + (now - bucket.at()) / NANOS * PER_SECOND);
        boolean allowed = tokens >= 1;
        buckets.put(person, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed ? Optional.empty() : Optional.of((int) Math.ceil((1 - tokens) / PER_SECOND));
    }
}
