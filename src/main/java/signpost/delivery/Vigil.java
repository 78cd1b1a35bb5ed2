package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Watches for signs of life of the owners of rows: a lease that gets a new end is one. Whoever gives none for as long as a lease lasts is gone, whatever its clock says,
/// which may be wrong, and so may this machine's; one whose lease has ended is gone sooner. Safe for use by many threads at once.
final class Vigil {

    /// Whoever lives gives a sign every five seconds; without so many it may still be slow.
    private static final Duration SLOW = Duration.ofSeconds(15);

    /// A clock that was put forward says nothing of how long somebody was silent, nor does a look that comes late.
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Duration lease;
    private final Map<String, Sign> signs = new HashMap<>();
    private Instant looked = Instant.MAX;

    /// The last sign of an owner.
    ///
    /// @param until the end of its lease
    /// @param silent how long it has been so
    private record Sign(long until, Duration silent) {}

    Vigil(Duration lease) {
        this.lease = lease;
    }

    /// Looks at the leases of all others.
    ///
    /// @param leases when each owner's ends, in milliseconds since 1970
    /// @return the owners that are gone
    synchronized List<String> gone(Map<String, Long> leases, Instant now) {
        Duration passed = looked.isBefore(now) ? Duration.between(looked, now) : Duration.ZERO;
        Duration since = passed.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : passed;
        looked = now;
        signs.keySet().retainAll(leases.keySet());
        leases.forEach((owner, until) -> signs.merge(owner, new Sign(until, Duration.ZERO),
                (last, fresh) -> last.until == fresh.until ? new Sign(until, last.silent.plus(since)) : fresh));
        return signs.entrySet().stream().filter(each -> isGone(each.getValue(), now)).map(Map.Entry::getKey).toList();
    }

    private boolean isGone(Sign sign, Instant now) {
        Duration enough = sign.until < now.toEpochMilli() ? SLOW : lease;
        return sign.silent.compareTo(enough) >= 0;
    }
}
