package signpost.account;

import java.time.Instant;
import java.util.Optional;

/// Somebody who may sign in, or could.
///
/// @param id a number of its own, never given again
/// @param email in lower case; unique
/// @param name as it stands beside what they do
/// @param state whether they may sign in
/// @param signedIn when they last did; empty where never
public record Account(long id, String email, String name, Role role, State state, Optional<Instant> signedIn) {

    /// Whether somebody may sign in.
    public enum State {
        /// has a link and has not used it
        INVITED,
        /// may sign in
        ACTIVE,
        /// may not, until an administrator says otherwise
        DISABLED
    }

    public Account {
        if (email.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an account without email or name");
        }
    }
}
