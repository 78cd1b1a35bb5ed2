package signpost.training;

import java.time.Instant;

/// From when to when, and where: what people put into their calendars.
///
/// @param place a room or a building; empty where it is online only
/// @param link the address of an online room; empty where there is none
public record When(Instant starts, Instant ends, String place, String link) {

    public When {
        if (!ends.isAfter(starts)) {
            throw new IllegalArgumentException("the session ends before it begins");
        }
    }
}
