package signpost.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How often one address may ask: a bucket of tokens for each, refilled steadily. Safe for use by many threads at once.
public final class Limits {

    private static final int MOST = 20_000;
    private static final double NANOS = 1e9;
    private static final double SECONDS_IN_AN_HOUR = 3600;

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    private record Bucket(double tokens, long at) {}

    /// @param burst how many requests may come at once
    /// @param perSecond how many may come each second thereafter
    /// @param nanos a clock in nanoseconds that never goes back
    Limits(int burst, double perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /// For what makes us write to addresses that the caller names: a quarter of the burst, and as many again in an hour.
    Limits letters() {
        int most = Math.max(1, burst / 4);
        return new Limits(most, most / SECONDS_IN_AN_HOUR, nanos);
    }

    /// For what is done for an address though it asks too often: a quarter as often.
    Limits beyond() {
        return new Limits(Math.max(1, burst / 4), perSecond / 4, nanos);
    }

    /// Takes one request from the address's bucket.
    ///
    /// @return empty when it may go on; else in how many seconds to come again, at least 1
    synchronized Optional<Integer> take(InetAddress address) {
        String who = who(address);
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(who, new Bucket(burst, now));
        double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
        boolean allowed = tokens >= 1;
        buckets.put(who, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed ? Optional.empty() : Optional.of((int) Math.max(1, Math.ceil((1 - tokens) / perSecond)));
    }

    /// One household or office: a whole IPv4 address, or the first half of an IPv6 one.
    public static String who(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}
