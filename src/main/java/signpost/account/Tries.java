package signpost.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import signpost.seal.Seal;

/// How often somebody tried to sign in: ten times in fifteen minutes for one account from one place, thirty times for one account from all
/// places, a hundred times for all accounts from one place. Nobody is locked out for longer, and no stranger keeps those out by their tries
/// who signed in before with the same browser: these are counted apart.
@Singleton
class Tries {

    static final int MOST = 10;
    static final int MOST_FROM_ALL_PLACES = 30;
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
    /// @return empty when it may go on; else how long to wait
    Optional<Duration> begin(String email, Caller caller) {
        return begin(account(email, caller.place()), MOST)
                .or(() -> begin(seal.hash(caller.place()), MOST_FROM_ONE_PLACE))
                .or(() -> begin(everywhere(email, caller), MOST_FROM_ALL_PLACES));
    }

    /// Forgets the tries of somebody who got in; of those from all places their last alone, for the others need not be theirs.
    void forget(String email, Caller caller) {
        rows.forget(account(email, caller.place()));
        rows.forgetLast(everywhere(email, caller));
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

    private String everywhere(String email, Caller caller) {
        return seal.hash((caller.known() ? "known" : "stranger") + "\n\n" + email.toLowerCase(Locale.ROOT));
    }

    private String account(String email, String place) {
        return seal.hash(email.toLowerCase(Locale.ROOT) + "\n" + place);
    }
}
