package signpost.screening;

/// A sign found in a message, with the words it was found by as they were typed.
///
/// @param start where those words begin in the message, in characters
/// @param end where they end, exclusive
record Hit(Sign sign, String typed, int start, int end) {

    /// A sign that is in no words of its own.
    static Hit unspoken(Sign sign) {
        return new Hit(sign, "", 0, 0);
    }

    String explained() {
        return typed.isEmpty() ? sign.reason() : "'" + typed + "': " + sign.reason();
    }

    /// Whether its words are some, and not all, of the other's.
    boolean isPartOf(Hit other) {
        return start >= other.start && end <= other.end && end - start < other.end - other.start;
    }

    /// Whether its words are among the other's, or stand directly next to them.
    boolean isBeside(Hit other) {
        return start <= other.end + 1 && other.start <= end + 1;
    }
}
