package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How fast mails may leave: a limit a minute, slower by itself where the server asks for it, and not at all while it cannot be reached.
///
/// Safe for use by many threads at once.
final class Pace {

    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final Duration FIRST_STEP = Duration.ofMillis(100);
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration DOMAIN_REST = Duration.ofMinutes(1);
    private static final int MOST_DOMAINS = 10_000;

    private final InstantSource clock;
    private final Duration least;
    private final Map<String, Instant> domains = new HashMap<>();
    private Duration between;
    private Duration rest = Duration.ZERO;
    private Instant next;

    Pace(int perMinute, InstantSource clock) {
        this.clock = clock;
        this.least = perMinute > 0 ? Duration.ofMinutes(1).dividedBy(perMinute) : Duration.ZERO;
        this.between = least;
        this.next = clock.instant();
    }

    /// Takes the next turn.
    ///
    /// @return how long to wait for it
    synchronized Duration turn() {
        Instant now = clock.instant();
        Instant mine = next.isBefore(now) ? now : next;
        next = mine.plus(between);
        return Duration.between(now, mine);
    }

    /// The server took a mail.
    synchronized void went() {
        rest = Duration.ZERO;
        Duration faster = between.multipliedBy(4).dividedBy(5);
        between = faster.compareTo(FIRST_STEP) < 0 || faster.compareTo(least) < 0 ? least : faster;
    }

    /// The server put a mail off: everything goes slower, and to that domain nothing for a while.
    synchronized void putOff(String domain) {
        Duration slower = between.multipliedBy(2);
        between = slower.compareTo(FIRST_STEP) < 0 ? FIRST_STEP : slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
        if (domains.size() > MOST_DOMAINS) {
            domains.clear();
        }
        domains.put(domain, clock.instant().plus(DOMAIN_REST));
    }

    /// The server cannot be reached: nobody tries for a while, longer each time.
    synchronized void lost() {
        rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        Instant until = clock.instant().plus(rest);
        next = next.isAfter(until) ? next : until;
    }

    /// Whether mail to this domain must wait, and until when.
    synchronized Instant heldUntil(String domain) {
        return domains.getOrDefault(domain, Instant.EPOCH);
    }
}
