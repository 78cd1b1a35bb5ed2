package signpost.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import signpost.seal.Seal;

/// Who is signed in. Every sign-in has a new token, of which only a keyed hash is kept; ending it makes the token worthless at once.
///
/// Safe for use by many threads at once.
@Singleton
public class SignIns {

    /// How long somebody who does nothing stays signed in.
    public static final Duration IDLE = Duration.ofMinutes(60);
    /// How long anybody stays signed in.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// How exactly it is known when somebody was last seen; each write costs.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SignInRows rows;
    private final InstantSource clock;
    private final Seal seal;

    SignIns(SignInRows rows, InstantSource clock, Seal seal) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("sign-in");
    }

    /// Signs somebody in who has proved who they are.
    ///
    /// @return the token for their cookie
    public String open(Account account) {
        String token = Tokens.make();
        Instant now = clock.instant();
        rows.add(seal.hash(token), account.id(), now);
        rows.signedIn(account.id(), now);
        return token;
    }

    /// Who is signed in with the token; empty where nobody is, or no longer.
    public Optional<Account> of(String token) {
        Instant now = clock.instant();
        String hash = seal.hash(token);
        Optional<AccountRow> found = rows.find(hash, now.minus(LONGEST), now.minus(IDLE));
        found.ifPresent(_ -> rows.seen(hash, now, now.minus(GRAIN)));
        return found.map(AccountRow::account);
    }

    /// Signs out.
    public void close(String token) {
        rows.close(seal.hash(token));
    }

    /// Signs somebody out everywhere.
    public void closeAll(long account) {
        rows.closeAll(account);
    }

    /// Forgets what has ended.
    void purge() {
        Instant now = clock.instant();
        rows.purge(now.minus(LONGEST), now.minus(IDLE));
    }
}
