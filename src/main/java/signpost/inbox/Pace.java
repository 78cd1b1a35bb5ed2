package signpost.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How often each of many may do something: a bucket for each, refilled steadily. Who did nothing for long is forgotten. Safe for use by
/// many threads at once.
public final class Pace {

    private static final int MOST = 20_000;
    private static final double NANOS = 1e9;

    private record Bucket(double left, long at) {}

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    /// @param burst how often at once
    /// @param perSecond how often in the long run
    /// @param nanos a clock that never goes back, such as `System::nanoTime`
    public Pace(int burst, double perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /// Asks to do it now.
    ///
    /// @return empty where they may; else in how long to ask again
    public synchronized Optional<Duration> ask(String who) {
        double left = left(who);
        boolean may = left >= 1;
        keep(who, may ? left - 1 : left);
        return may ? Optional.empty() : Optional.of(wait(1 - left));
    }

    /// The pace of what is done for people though they may not: a quarter as often.
    public Pace beyond() {
        return new Pace(Math.max(1, burst / 4), perSecond / 4, nanos);
    }

    /// Books the next place in the row.
    ///
    /// @return in how long it is their turn; zero for now
    public synchronized Duration book(String who) {
        double left = left(who) - 1;
        keep(who, left);
        return left >= 0 ? Duration.ZERO : wait(-left);
    }

    private double left(String who) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(who, new Bucket(burst, now));
        return Math.min(burst, bucket.left() + (now - bucket.at()) / NANOS * perSecond);
    }

    private void keep(String who, double left) {
        buckets.put(who, new Bucket(left, nanos.getAsLong()));
    }

    private Duration wait(double missing) {
        return Duration.ofNanos((long) Math.ceil(missing / perSecond * NANOS));
    }
}
