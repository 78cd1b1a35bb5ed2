package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How fast mails may leave: within the limits that were set, slower by itself where the server asks for it or takes ever longer, and not at
/// all while it cannot be reached.
///
/// Safe for use by many threads at once.
final class Pace {

    private static final Duration SLOWEST = Duration.ofSeconds(30);
    private static final Duration FIRST_STEP = Duration.ofMillis(100);
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration DOMAIN_REST = Duration.ofMinutes(1);
    private static final int MOST_DOMAINS = 10_000;

    /// A mail that takes this long, and this many times as long as usual, says that the server labours.
    private static final Duration LABOURING = Duration.ofSeconds(1);
    private static final int LABOURING_TIMES = 4;
    private static final int REMEMBERED = 50;

    private final InstantSource clock;
    private final Duration least;
    private final Duration leastADomain;
    private final Map<String, Instant> held = new HashMap<>();
    private final Map<String, Instant> turns = new HashMap<>();
    private final Map<String, Instant> places = new HashMap<>();
    private Duration between;
    private Duration rest = Duration.ZERO;
    private Duration usual = Duration.ZERO;
    private Instant next;

    Pace(Terms terms, InstantSource clock) {
        this.clock = clock;
        Duration minute = each(Duration.ofMinutes(1), terms.perMinute());
        Duration hour = each(Duration.ofHours(1), terms.perHour());
        this.least = minute.compareTo(hour) > 0 ? minute : hour;
        this.leastADomain = each(Duration.ofMinutes(1), terms.perMinuteAndDomain());
        this.between = least;
        this.next = clock.instant();
    }

    private static Duration each(Duration time, int most) {
        return most > 0 ? time.dividedBy(most) : Duration.ZERO;
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

    /// Takes the next turn of a domain, where a limit for each domain was set, or keeps a place behind all others for it.
    ///
    /// @return when the turn comes, to ask again then; not after now where it has come and is taken
    synchronized Instant turnOf(String domain, Instant now) {
        if (leastADomain.isZero()) {
            return now;
        }
        makeRoom(turns);
        makeRoom(places);
        Instant turn = turns.getOrDefault(domain, Instant.EPOCH);
        if (!turn.isAfter(now)) {
            turns.put(domain, now.plus(leastADomain));
            return now;
        }
        Instant last = places.getOrDefault(domain, Instant.EPOCH);
        Instant mine = last.isBefore(turn) ? turn : last.plus(leastADomain);
        places.put(domain, mine);
        return mine;
    }

    /// The server took a mail.
    ///
    /// @param took how long it took for that
    synchronized void went(Duration took) {
        rest = Duration.ZERO;
        boolean labours = took.compareTo(LABOURING) > 0 && took.compareTo(usual.multipliedBy(LABOURING_TIMES)) > 0;
        usual = usual.isZero() ? took : usual.plus(took.minus(usual).dividedBy(REMEMBERED));
        if (labours) {
            slower();
            return;
        }
        Duration faster = between.multipliedBy(4).dividedBy(5);
        between = faster.compareTo(FIRST_STEP) < 0 || faster.compareTo(least) < 0 ? least : faster;
    }

    /// The server put a mail off: everything goes slower, and to that domain nothing for a while.
    synchronized void putOff(String domain) {
        slower();
        makeRoom(held);
        held.put(domain, clock.instant().plus(DOMAIN_REST));
    }

    private void slower() {
        Duration slower = between.multipliedBy(2);
        between = slower.compareTo(FIRST_STEP) < 0 ? FIRST_STEP : slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
        between = between.compareTo(least) < 0 ? least : between;
    }

    private static void makeRoom(Map<String, Instant> domains) {
        if (domains.size() > MOST_DOMAINS) {
            domains.clear();
        }
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
        return held.getOrDefault(domain, Instant.EPOCH);
    }
}
