package signpost.audience;

import java.util.Optional;

/// How often somebody wants to hear from us.
public enum Frequency {
    /// each campaign when it is sent
    AT_ONCE,
    /// a digest each week
    WEEKLY,
    /// a digest each month
    MONTHLY;

    /// Its name in files and segments: `at-once`.
    public String id() {
        return Ids.of(this);
    }

    /// The frequency of this id; empty for any other word.
    public static Optional<Frequency> named(String words) {
        return Ids.in(values(), words);
    }
}
