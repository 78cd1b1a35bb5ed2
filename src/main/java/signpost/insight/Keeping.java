package signpost.insight;

import java.time.Duration;

/// What is kept of questions.
///
/// @param words whether their masked words are kept at all
/// @param time how long a question is kept
public record Keeping(boolean words, Duration time) {
    public Keeping {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time " + time + " is not positive");
        }
    }
}
