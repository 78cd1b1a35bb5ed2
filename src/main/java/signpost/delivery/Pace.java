package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// How fast mails may leave, through the mail server that was set and to each domain: within the limits that were set, slower by itself where less is asked
/// for or mails take ever longer, faster again while they go through, and not at all while the server cannot be reached.
///
/// Safe for use by many threads at once.
final class Pace {

    private static final Duration FIRST_STEP = Duration.ofMillis(100);
    private static final Duration FIRST_REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    /// Workers read the clock one after another and come in any order; what lies farther back is another time.
    private static final Duration PUT_BACK = Duration.ofSeconds(1);
    private static final int MOST_DOMAINS = 10_000;

    private final InstantSource clock;
    private final Tempo server;
    private final SequencedMap<String, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true);
    private final Duration leastADomain;
    private Duration rest = Duration.ZERO;
    private Instant next;
    /// The latest time that was read, to notice where the clock is put back.
    private Instant seen;

    Pace(Terms terms, InstantSource clock) {
        this.clock = clock;
        Duration minute = each(Duration.ofMinutes(1), terms.perMinute());
        Duration hour = each(Duration.ofHours(1), terms.perHour());
        this.server = new Tempo(minute.compareTo(hour) > 0 ? minute : hour, FIRST_STEP);
        this.leastADomain = each(Duration.ofMinutes(1), terms.perMinuteAndDomain());
        this.next = clock.instant();
        this.seen = next;
    }

    private static Duration each(Duration time, int most) {
        return most > 0 ? time.dividedBy(most) : Duration.ZERO;
    }

    /// Puts all turns back as far as the clock was, so that nobody waits for the time that comes again.
    private Instant read(Instant now) {
        Duration back = Duration.between(now, seen);
        if (back.compareTo(PUT_BACK) > 0) {
            next = next.minus(back);
            lanes.values().forEach(lane -> lane.back(back));
            seen = now;
        }
        seen = now.isAfter(seen) ? now : seen;
        return now;
    }

    /// Takes the next turn.
    ///
    /// @return how long to wait for it
    synchronized Duration turn() {
        Instant now = read(clock.instant());
        Instant mine = next.isBefore(now) ? now : next;
        next = mine.plus(server.between());
        return Duration.between(now, mine);
    }

    /// Takes the next turn of a domain, or keeps a place behind all others of the edition for it.
    ///
    /// @return when to ask again; not after now where the turn has come and is taken
    synchronized Instant turnOf(String domain, long edition, Instant now) {
        return lane(domain).turn(edition, read(now));
    }

    /// The domains used last are known; of any other nothing is.
    private Lane lane(String domain) {
        Lane lane = lanes.computeIfAbsent(domain, _ -> new Lane(leastADomain));
        if (lanes.size() > MOST_DOMAINS) {
            lanes.pollFirstEntry();
        }
        return lane;
    }

    /// The server took a mail.
    ///
    /// @param took how long it took for that
    synchronized void went(String domain, Duration took) {
        rest = Duration.ZERO;
        // what always takes long to a domain does not say that the server labours
        boolean labours = lane(domain).went(took) && server.labours(took);
        server.learn(took);
        if (labours) {
            server.slower();
        } else {
            server.faster();
        }
    }

    /// The server refused an address, and asked for no less.
    synchronized void refused(String domain) {
        lane(domain).answered();
    }

    /// Less was asked for: everything goes slower, and what goes to that domain more so.
    synchronized void putOff(String domain) {
        server.slower();
        lane(domain).putOff(read(clock.instant()));
    }

    /// The server cannot be reached: nobody tries for a while, longer each time.
    synchronized void lost() {
        rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        Instant until = read(clock.instant()).plus(rest);
        next = next.isAfter(until) ? next : until;
    }
}
