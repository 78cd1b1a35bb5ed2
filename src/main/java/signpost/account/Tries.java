package signpost.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import signpost.seal.Seal;

/// How often somebody tried to sign in: ten times in fifteen minutes for one account from one place, a hundred times for all accounts from
/// one place. Nobody is locked out for longer, and nobody from elsewhere is.
@Singleton
class Tries {

    static final int MOST = 10;
    static final int MOST_FROM_ONE_PLACE = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final TryRows rows;
    private final InstantSource clock;
    private final Seal seal;

    Tries(TryRows rows, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("sign-in-try");
    }

    /// Counts a try.
    ///
    /// @param place where it came from
    /// @return empty when it may go on; else how long to wait
    Optional<Duration> begin(String email, String place) {
        return begin(account(email, place), MOST).or(() -> begin(seal.hash(place), MOST_FROM_ONE_PLACE));
    }

    /// Forgets the tries of somebody who got in.
    void forget(String email, String place) {
        rows.forget(account(email, place));
    }

    void purge() {
        rows.purge(clock.instant().minus(WINDOW));
    }

    /// It is written down before it is counted, so that many at the same time do not pass together.
    private Optional<Duration> begin(String who, int most) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        TryRow own = rows.save(new TryRow(null, who, now));
        if (rows.count(who, since) <= most) {
            return Optional.empty();
        }
        rows.delete(own);
        Instant first = rows.first(who, since).orElse(now);
        Duration wait = Duration.between(since, first);
        return Optional.of(wait.isPositive() ? wait : Duration.ofSeconds(1));
    }

    private String account(String email, String place) {
        return seal.hash(email.toLowerCase(Locale.ROOT) + "\n" + place);
    }
}
