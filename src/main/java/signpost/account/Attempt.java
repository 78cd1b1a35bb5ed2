package signpost.account;

import java.time.Duration;

/// What came of trying to sign in.
public sealed interface Attempt {

    /// They are who they say.
    record Welcome(Account account) implements Attempt {}

    /// The address or the password is wrong, or they may not sign in; which of these is not said.
    record Wrong() implements Attempt {}

    /// They tried too often.
    ///
    /// @param pause how long until they may try again
    record TooOften(Duration pause) implements Attempt {}
}
