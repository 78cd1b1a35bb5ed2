package signpost.audience;

import java.util.Optional;

/// How often somebody wants to hear from us.
public enum Frequency {
    /// each campaign when it is sent
    AT_ONCE("As soon as something is published"),
    /// a digest each week
    WEEKLY("Once a week, in one mail"),
    /// a digest each month
    MONTHLY("Once a month, in one mail");

    private final String label;

    Frequency(String label) {
        this.label = label;
    }

    /// Its name in files and segments: `at-once`.
    public String id() {
        return Ids.of(this);
    }

    /// As shown to people.
    public String label() {
        return label;
    }

    /// The frequency of this id; empty for any other word.
    public static Optional<Frequency> named(String words) {
        return Ids.in(values(), words);
    }
}
