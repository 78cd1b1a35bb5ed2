package signpost.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import signpost.inbox.Pace;

/// How often one address may ask. Safe for use by many threads at once.
public final class Limits {

    private static final double SECONDS_IN_AN_HOUR = 3600;

    private final int burst;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Pace pace;

    /// @param burst how many requests may come at once
    /// @param perSecond how many may come each second thereafter
    /// @param nanos a clock in nanoseconds that never goes back
    Limits(int burst, double perSecond, LongSupplier nanos) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.pace = new Pace(burst, perSecond, nanos);
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
    Optional<Integer> take(InetAddress address) {
        return pace.ask(who(address)).map(Limits::seconds);
    }

    /// One household or office: a whole IPv4 address, or the first half of an IPv6 one.
    public static String who(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, Math.ceilDiv(wait.toNanos(), Duration.ofSeconds(1).toNanos()));
    }
}
