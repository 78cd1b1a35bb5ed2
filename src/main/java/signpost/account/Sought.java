package signpost.account;

import java.time.Instant;

/// Which deeds to look for.
///
/// @param who whose; empty for anybody's
/// @param deed of which kind; empty for any
/// @param from not before
/// @param to before
public record Sought(String who, String deed, Instant from, Instant to) {

    /// All of them.
    public static final Sought ALL = new Sought("", "", Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
}
