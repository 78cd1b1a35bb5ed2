package signpost.account;

import java.time.Duration;
import java.util.Optional;

/// What came of trying to sign in.
public sealed interface Attempt {

    /// They are who they say.
    ///
    /// @param linked whether another sign-in service's word for who they are stands at the account from now on, and did not before
    /// @param before the role that they had until that service changed it now; empty where it did not
    record Welcome(Account account, boolean linked, Optional<Role> before) implements Attempt {}

    /// The address or the password is wrong, or they may not sign in; which of these is not said.
    record Wrong() implements Attempt {}

    /// They are who they say, and are to prove it to the sign-in service, which says what they may do.
    record Elsewhere() implements Attempt {}

    /// They tried too often.
    ///
    /// @param pause how long until they may try again
    record TooOften(Duration pause) implements Attempt {}
}
