package signpost.campaign;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Hours of the day in which nothing goes out; what falls into them waits for their end.
///
/// @param from their beginning
/// @param to their end, on the next day where it is not later than the beginning
public record QuietHours(LocalTime from, LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours from " + from + " to " + to + " are no hours");
        }
    }

    /// Reads `19:00-07:30`.
    ///
    /// @throws IllegalArgumentException for anything else, with a sentence
    public static QuietHours of(String text) {
        int dash = text.indexOf('-');
        try {
            if (dash > 0) {
                return new QuietHours(
                        LocalTime.parse(text.substring(0, dash).strip()),
                        LocalTime.parse(text.substring(dash + 1).strip()));
            }
        } catch (DateTimeException notTimes) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' are no hours; write them as 19:00-07:30");
    }

    /// The time itself, or the end of the quiet hours it falls into.
    public LocalDateTime next(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        boolean overnight = to.isBefore(from);
        boolean evening = overnight && !clock.isBefore(from);
        boolean morning = overnight && clock.isBefore(to);
        boolean within = !overnight && !clock.isBefore(from) && clock.isBefore(to);
        if (evening) {
            return time.toLocalDate().plusDays(1).atTime(to);
        }
        return morning || within ? time.toLocalDate().atTime(to) : time;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
