package signpost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The mails to one domain: when the next may leave, and where those stand that come behind it. For one thread at a time.
final class Lane {

    private static final Duration FIRST_STEP = Duration.ofSeconds(1);

    /// Whoever waits behind a domain that is slow for now asks again after this time: it may be faster by then.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Tempo tempo;
    private Instant next = Instant.EPOCH;
    /// The last place in the queue of each edition that waits: none waits for the whole of another.
    private final Map<Long, Instant> lastPlaces = new HashMap<>(2);

    Lane(Duration least) {
        this.tempo = new Tempo(least, FIRST_STEP);
    }

    /// Takes the turn where it has come, or else keeps a place behind all others of the same edition.
    ///
    /// @return when to ask again; `now` where the turn is taken
    Instant turn(long edition, Instant now) {
        Duration between = tempo.between();
        if (between.isZero()) {
            return now;
        }
        if (!next.isAfter(now)) {
            next = now.plus(between);
            return now;
        }
        lastPlaces.values().removeIf(now::isAfter);
        Instant last = lastPlaces.getOrDefault(edition, Instant.EPOCH);
        lastPlaces.put(edition, last);
        Instant mine = last.isBefore(next) ? next : last.plus(between.multipliedBy(lastPlaces.size()));
        Instant place = tempo.isSlowed() && mine.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : mine;
        lastPlaces.put(edition, place);
        return place;
    }

    /// The clock was put back.
    void back(Duration by) {
        next = next.minus(by);
        lastPlaces.replaceAll((_, place) -> place.minus(by));
    }

    /// A mail was taken, after so long.
    ///
    /// @return whether it took longer than mails to this domain do
    boolean went(Duration took) {
        boolean labours = tempo.labours(took);
        tempo.learn(took);
        if (labours) {
            tempo.slower();
        } else {
            tempo.faster();
        }
        return labours;
    }

    /// A mail was refused without asking for less.
    void answered() {
        tempo.faster();
    }

    /// It was asked for less: nothing leaves for as long as it now waits between two mails.
    void putOff(Instant now) {
        tempo.slower();
        next = now.plus(tempo.between());
    }
}
